/** Value of the buttons on an owner's card: round, owner, delivery row, form page. */
interface CardValue {
  round: string;
  owner: string;
  /** Key of the delivery row; undefined on a card that was a reply. */
  row: string | undefined;
  page: number;
}

/** @param row row key, which starts with round and owner (`rowKey`) */
export function cardValue(round: string, owner: string, row?: string): string {
  return row ?? `${round}/${owner}`;
}

/** Parses `round/owner`, `round/owner/kind/step`, and either with `/page` appended. */
export function parseCardValue(value: string): CardValue {
  const [round = '', owner = '', ...rest] = value.split('/');
  const isSent = rest.length > 1;
  const page = Number(rest[isSent ? 2 : 0] ?? 0);
  return { round, owner, row: isSent ? [round, owner, rest[0], rest[1]].join('/') : undefined, page };
}
