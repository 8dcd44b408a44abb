/** The entry of a record under a key that came from outside: names every object inherits, such as "constructor", are none. */
export function ownEntry<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
