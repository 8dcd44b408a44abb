/** Reads settings and gathers what is wrong with them: all at once, in the language of whoever set them. */
import { DataError, type Problem } from '../errors.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { type Fault, type SettingsText, settingsText } from '../text/operator/settings.ts';

/** Puts down what is wrong with a variable, and what to do. */
export type Wrong = (variable: string, fault: (text: SettingsText) => Fault) => void;

/** @throws DataError with everything `read` found wrong */
export function readSettings<Value>(env: NodeJS.ProcessEnv, read: (wrong: Wrong) => Value): Value {
  const problems: Problem[] = [];
  const text = settingsText[operatorLang(env)];
  const value = read((place, fault) =>
    problems.push({ code: 'CONFIG_INVALID', file: text.environment, place, ...fault(text) }),
  );
  if (problems.length > 0) throw new DataError(problems);
  return value;
}
