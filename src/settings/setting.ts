/** Settings read one by one, for commands that need no more than these. */
import { DataError, type Problem } from '../errors.ts';
import type { Wrong } from './secret.ts';

/** @throws DataError with everything `read` found wrong */
export function readSetting<Value>(read: (wrong: Wrong) => Value): Value {
  const problems: Problem[] = [];
  const value = read((place, rule, remedy) =>
    problems.push({ code: 'CONFIG_INVALID', file: 'environment', place, rule, remedy }),
  );
  if (problems.length > 0) throw new DataError(problems);
  return value;
}
