/**
 * Redacts secrets from text by value: the configured ones, in every encoding a library may use, and anything shaped
 * like a token. Field names alone would miss free text.
 */
const GONE = '[secret]';

/** Token patterns. Lengths are bounded, so that a text crafted to look like many tokens costs no more. */
const SHAPES: readonly RegExp[] = [
  // Slack's bot, user, app, configuration and refresh tokens.
  /x(?:ox[a-z](?:\.xox[a-z])?|app)-[\w-]{3,}/g,
  /https:\/\/hooks\.slack[\w.-]{0,60}\/[^\s"'\\]{1,500}/g,
  /wss?:\/\/[^\s"'\\]{0,500}?ticket=[^\s"'\\]{1,500}/g,
  // JSON Web Tokens.
  /\beyJ[\w-]{5,4000}\.[\w-]{1,8000}(?:\.[\w-]{0,4000})?/g,
  // Excludes "Basic Information", a page of Slack named in remedies.
  /\b(?:Bearer|Basic)\s+(?!Information\b)[\w.~+/=-]{3,8000}/gi,
];
/** User name and password in a URL, such as a database's. */
const USER_INFO = /(\b[a-z][\w+.-]{1,20}:\/\/)[^\s/@"'\\]{1,300}@/gi;
/** Values of fields and parameters that always hold secrets, in JSON, printed objects, forms and URLs. */
const NAMED =
  /((?:password|passwd|secret|client_secret|signing_?secret|access_token|refresh_token|api_?key|authorization|set-cookie|cookie)(?:(?:\\?["'])?\s*:\s*\\?["']|=))[^"'\\&\s]{1,8000}/gi;

/** @param known secrets of this installation; values shorter than four characters are ignored */
export function createRedactor(known: readonly (string | null | undefined)[]): (text: string) => string {
  const given = known.filter((value): value is string => typeof value === 'string' && value.length >= 4);
  // Longest first: one may contain another.
  const secrets = [...new Set(given)].sort((a, b) => b.length - a.length);
  const values = secrets.flatMap(encodedForms);
  const quoted = secrets.map(quotedForm);
  return text => {
    let clean = text;
    for (const pattern of quoted) clean = clean.replace(pattern, GONE);
    for (const value of values) clean = clean.replaceAll(value, GONE);
    for (const shape of SHAPES) clean = clean.replace(shape, GONE);
    return clean.replace(USER_INFO, `$1${GONE}@`).replace(NAMED, `$1${GONE}`);
  };
}

/** Matches the secret verbatim and with nested escaping: a log quotes an answer that quotes a request. */
function quotedForm(secret: string): RegExp {
  const pieces = [...secret].map(character => {
    if (character === '\\') return '\\\\{1,64}';
    if (/["'/]/.test(character)) return `\\\\{0,64}${character}`;
    const itself = character.replace(/[\^$.*+?()[\]{}|]/, '\\$&');
    if (character < '\u007f') return itself;
    return `(?:${itself}|\\\\{1,64}u${character.charCodeAt(0).toString(16).padStart(4, '0')})`;
  });
  return new RegExp(pieces.join(''), 'g');
}

/** URL-encoded, and in base64 at any offset of the encoded text. */
function encodedForms(secret: string): string[] {
  const inBase64 = [0, 1, 2].map(offset => base64Core(secret, offset)).filter(text => text.length >= 8);
  const inAddress = encodeURIComponent(secret);
  return [inAddress, ...inBase64, ...inBase64.map(text => text.replaceAll('+', '-').replaceAll('/', '_'))];
}

/** The base64 characters that depend on the secret alone, for a given number of preceding bytes (modulo three). */
function base64Core(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
  const first = offset === 0 ? 0 : offset + 1;
  return bytes.toString('base64').slice(first, Math.floor((bytes.length * 8) / 6));
}
