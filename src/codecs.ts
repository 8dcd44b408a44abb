/** How the values of buttons (`actions.ts`) and the contexts of forms (`forms.ts`) are written and read again. */
import type { z } from 'zod';

/** `read` gives null for a text that `write` never gave. */
export interface Codec<Value> {
  write(value: Value): string;
  read(text: string): Value | null;
}

export const text: Codec<string> = { write: value => value, read: said => said };
export const number: Codec<number> = { write: String, read: said => (/^\d{1,9}$/.test(said) ? Number(said) : null) };
export const list = (separator: ',' | '+'): Codec<readonly string[]> => ({
  write: values => values.join(separator),
  read: said => said.split(separator),
});

/** Fields between slashes, in the order given; a missing one is read as ''. */
export function fields<Values extends object>(codecs: { [Name in keyof Values]: Codec<Values[Name]> }): Codec<Values> {
  const names = Object.keys(codecs) as (keyof Values)[];
  return {
    write: values => names.map(name => codecs[name].write(values[name])).join('/'),
    read(said) {
      const parts = said.split('/');
      const values = names.map((name, place) => [name, codecs[name].read(parts[place] ?? '')] as const);
      return values.some(([, value]) => value === null) ? null : (Object.fromEntries(values) as Values);
    },
  };
}

export const oneOf = <Value extends string>(...values: Value[]): Codec<Value> => ({
  write: value => value,
  read: said => values.find(value => value === said) ?? null,
});

export function json<Schema extends z.ZodTypeAny>(schema: Schema): Codec<z.infer<Schema>> {
  return {
    write: value => JSON.stringify(value),
    read(said) {
      try {
        return schema.safeParse(JSON.parse(said)).data ?? null;
      } catch {
        return null;
      }
    },
  };
}
