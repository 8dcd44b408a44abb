/** `npm run golden`: scores every row of tune/, prints the scores by kind, and writes the golden tests' baseline. */
import { scoreTable } from '../../src/eval/table.ts';
import {
  judgeMessages,
  judgeQuestions,
  keepRightRows,
  keptRightRows,
  lost,
  rightMessages,
  rightQuestions,
  UPDATE_FILES,
} from './right-rows.ts';

const judged = await judgeQuestions();
const right = rightQuestions(judged);
for (const file of UPDATE_FILES) Object.assign(right, rightMessages(file, await judgeMessages(file)));
const before = keptRightRows(() => true);
keepRightRows(right);
console.log([scoreTable(judged), ...lost(before, right)].join('\n'));
