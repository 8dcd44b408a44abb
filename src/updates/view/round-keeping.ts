/** 「取りまとめ担当は誰」「休止中の事業」: who keeps the rounds, and which projects they leave alone. */
import type { Answer } from '../../adapter.ts';
import { anyOf } from '../../regex.ts';
import type { ReplyElement } from '../../reply.ts';
import { gentle, withoutEnd } from '../../search/words/normalize.ts';
import { say, sentence } from '../core.ts';
import { leftAloneList } from '../delivery/digest-lists.ts';
import { openRounds } from '../round/updates.ts';
import { coordinatorNames, projectLabel, type View } from './view.ts';

const WHO = anyOf(
  /^(?:取り?まとめ|とりまとめ)の?担当(?:者|の方)?(?:は|って)?、?(?:誰|だれ|どなた|どこ)?(?:です|でしょう|なの)?か?$/,
  /^(?:取り?まとめ|とりまとめ)の?担当(?:者|の方)?(?:を|の)?(?:変更|交代|追加|登録|変え)(?:する|(?:し)?たい|方法)?(?:です|は)?$/,
  /^(?:who (?:is|are) (?:the )?coordinators?|coordinators)$/,
);
const SET_ASIDE = anyOf(
  /^(?:いま|今|現在)?(?:休止|免除)(?:中の?|した|して(?:い)?る|の)?(?:事業|取組|もの)(?:は|って|の?一覧)?(?:どれ|何|ある|あります)?(?:です)?か?$/,
  /^(?:次回(?:から|の)?|今後)?(?:照会(?:を)?し(?:て(?:い)?)?ない|照会の?対象外の|照会から外(?:した|れた|して(?:い)?る))(?:事業|取組|もの)(?:は|って|の?一覧)?$/,
  /^(?:which projects are |the )?(?:paused|exempt(?:ed)?|left out)(?: projects)?$/,
);

export function answerRoundKeeping(said: string, view: View): Answer | null {
  const { text } = view;
  const line = withoutEnd(gentle(said).trim());
  if (WHO.test(line)) return sentence('status', text.coordinators(coordinatorNames(view)), view);
  return SET_ASIDE.test(line) ? setAside(view) : null;
}

function setAside(view: View): Answer {
  const { text, state } = view;
  const exempted = openRounds(state).flatMap(round => Object.keys(round.exempted).filter(code => !state.paused[code]));
  const names = [...new Set(exempted)].map(code => projectLabel(code, view));
  const elements: ReplyElement[] = [
    ...(names.length > 0 ? [{ kind: 'text' as const, text: text.setAside.exempted(text.list(names)) }] : []),
    ...leftAloneList(view),
  ];
  if (elements.length === 0) return sentence('status', text.setAside.none, view);
  return say('status', { title: text.setAside.title, fallback: text.setAside.title, elements }, view);
}
