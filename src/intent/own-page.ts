/** Whether somebody asks for their own page. Nothing but these words: whatever more is said makes it another question. */

const OWN_PAGE = [
  // By its name, as its button and Slack's tab have it.
  /^(?:(?:自分|私|わたし)の|マイ)ページ$/,
  /^my page\??$/,
  // For what their division is responsible for.
  /^(?:うちの?課|当課|本課|うち|私|わたし|自分)の?(?:担当)?(?:の)?(?:事業|取組|プロジェクト)(?:は|って|の?一覧|を?(?:教えて|見せて)(?:ください)?)?[?？]?$/,
  /^(?:(?:our|my)(?: division(?:’s|'s))? projects|what do (?:i|we) own)\??$/,
];

/** Expects gently normalised text. */
export const asksOwnPage = (text: string): boolean => OWN_PAGE.some(words => words.test(text));
