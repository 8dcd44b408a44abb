/**
 * Takes secrets out of text by their value, wherever they turn up: those this installation was given, in every form a
 * library may have put them in, and whatever has the shape of a token. Field names help only where there are any.
 */
const GONE = '[secret]';

/** Lengths are bounded, so that a text made to look like many tokens costs no more than any other. */
const SHAPES: readonly RegExp[] = [
  // Slack's bot, user, app, configuration and refresh tokens.
  /x(?:ox[a-z](?:\.xox[a-z])?|app)-[\w-]{3,}/g,
  /https:\/\/hooks\.slack[\w.-]{0,60}\/[^\s"'\\]{1,500}/g,
  /wss?:\/\/[^\s"'\\]{0,500}?ticket=[^\s"'\\]{1,500}/g,
  // JSON Web Tokens.
  /\beyJ[\w-]{5,4000}\.[\w-]{1,8000}(?:\.[\w-]{0,4000})?/g,
  // "Basic Information" is a page of Slack's, which remedies name.
  /\b(?:Bearer|Basic)\s+(?!Information\b)[\w.~+/=-]{3,8000}/gi,
];
/** Name and password before the host of an address, as in that of a database. */
const USER_INFO = /(\b[a-z][\w+.-]{1,20}:\/\/)[^\s/@"'\\]{1,300}@/gi;
/** Values of fields and parameters that never hold anything else, in JSON, objects as printed, forms and addresses. */
const NAMED =
  /((?:password|passwd|secret|client_secret|signing_?secret|access_token|refresh_token|api_?key|authorization|set-cookie|cookie)(?:(?:\\?["'])?\s*:\s*\\?["']|=))[^"'\\&\s]{1,8000}/gi;

/** @param known secrets of this installation; those shorter than four characters are no secrets */
export function createRedactor(known: readonly (string | null | undefined)[]): (text: string) => string {
  const given = known.filter((value): value is string => typeof value === 'string' && value.length >= 4);
  // The longest first: one may stand inside another.
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

/** As it is, and inside quotes inside quotes: a log quotes an answer that quotes a request, each in its own way. */
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

/** In an address or form, and in base64 wherever it stands in what was encoded. */
function encodedForms(secret: string): string[] {
  const inBase64 = [0, 1, 2].map(offset => base64Core(secret, offset)).filter(text => text.length >= 8);
  const inAddress = encodeURIComponent(secret);
  return [inAddress, ...inBase64, ...inBase64.map(text => text.replaceAll('+', '-').replaceAll('/', '_'))];
}

/** The characters of a base64 text that depend on the secret alone, when so many bytes (modulo three) stand before it. */
function base64Core(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
  const first = offset === 0 ? 0 : offset + 1;
  return bytes.toString('base64').slice(first, Math.floor((bytes.length * 8) / 6));
}
