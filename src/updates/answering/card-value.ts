/** What the buttons of an owner's card carry: the round, the owner, the message the card was sent as, a page of the form. */
interface CardValue {
  round: string;
  owner: string;
  /** Key of the delivery row; undefined on a card that came as an answer. */
  row: string | undefined;
  page: number;
}

/** @param row begins with round and owner (`rowKey`) */
export function cardValue(round: string, owner: string, row?: string): string {
  return row ?? `${round}/${owner}`;
}

/** Reads `round/owner`, `round/owner/kind/step`, and either with `/page` at its end. */
export function parseCardValue(value: string): CardValue {
  const [round = '', owner = '', ...rest] = value.split('/');
  const isSent = rest.length > 1;
  const page = Number(rest[isSent ? 2 : 0] ?? 0);
  return { round, owner, row: isSent ? [round, owner, rest[0], rest[1]].join('/') : undefined, page };
}
