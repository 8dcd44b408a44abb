/** Reads settings and collects all problems, in the operator's language. */
import { DataError, type Fault, faultIn, type Problem } from '../errors.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { type SettingsText, settingsText } from '../text/operator/settings.ts';

/** Records a problem of a variable, with its remedy. */
export type Wrong = (variable: string, fault: (text: SettingsText) => Fault) => void;

/** @throws DataError with all problems `read` recorded */
export function readSettings<Value>(env: NodeJS.ProcessEnv, read: (wrong: Wrong) => Value): Value {
  const problems: Problem[] = [];
  const text = settingsText[operatorLang(env)];
  const value = read((place, fault) =>
    problems.push({ code: 'CONFIG_INVALID', file: text.environment, place, ...fault(text) }),
  );
  if (problems.length > 0) throw new DataError(problems);
  return value;
}

/** For a variable that is well-formed, but refused where it is used: nothing but another value mends that. */
export function refusedSetting(code: string, variable: string, fault: (text: SettingsText) => Fault): DataError {
  return new DataError([{ code, file: variable, place: '', ...faultIn(settingsText, fault) }]);
}
