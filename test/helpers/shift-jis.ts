/**
 * Encodes text as Excel on a Japanese Windows saves 「CSV（コンマ区切り）」: ? replaces characters missing from
 * Shift_JIS.
 */
const decoder = new TextDecoder('shift_jis', { fatal: true });
let codes: Map<string, number[]> | undefined;

export function toShiftJis(text: string): Uint8Array {
  codes ??= table();
  return Uint8Array.from([...text].flatMap(letter => codes?.get(letter) ?? [0x3f]));
}

function table(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const pairs = bytes.flatMap(first => bytes.map(second => [first, second]));
  for (const code of [...bytes.map(byte => [byte]), ...pairs]) {
    const letter = decoded(code);
    if (letter !== null && [...letter].length === 1 && !found.has(letter)) found.set(letter, code);
  }
  return found;
}

function decoded(code: number[]): string | null {
  try {
    return decoder.decode(Uint8Array.from(code));
  } catch {
    return null;
  }
}
