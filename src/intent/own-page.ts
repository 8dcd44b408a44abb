/** Whether a person asks for their home page. Matches the whole text only. */

const MINE =
  '(?:(?:うち|私|わたし|自分|我々|われわれ|ぼく|僕|俺)(?:たち|ら)?の?(?:課|室|部署|部|係|ところ)?|(?:当|本)(?:課|室|部署)|この課)';
const ASK =
  '(?:が?(?:何|なに|どれ|どんな(?:もの|の)|何件|いくつ)(?:が?(?:ある|あります|あった))?)?(?:です|でしょう|だ|なの|なん|の|か|っけ|ね)*(?:を?(?:教え|おしえ|見せ|出し|知り|確認し)[ぁ-ん下]{0,8})?[?？。]*';

const OWN_PAGE = [
  // By name, as on its button and Slack's tab.
  /^(?:(?:自分|私|わたし)の|マイ)ページ$/,
  /^my page\??$/,
  // By the projects of the person or their division.
  new RegExp(
    `^${MINE}の?(?:(?:担当|所管)(?:して(?:い)?る|する|の)?)?(?:事業|取組|取り組み|プロジェクト|もの)?(?:を|って|は|の一覧|一覧)*(?:全部|すべて)?${ASK}$`,
  ),
  new RegExp(
    `^${MINE}(?:が|で|は|って|の|では)(?:、)?(?:今|いま)?(?:何|なに|どの(?:事業|取組)|どれ|どんな(?:事業|取組)|どの事業)を?(?:担当|所管|受け持|持|抱え|や)(?:し|っ|ち)?(?:て(?:い)?る|て(?:い)?ます|する)?${ASK}$`,
  ),
  new RegExp(
    `^${MINE}(?:が|で)(?:担当|所管)(?:し(?:て(?:い)?る|て(?:い)?ます)|する|の)(?:事業|取組|取り組み|プロジェクト|もの|の)?(?:は|を|って|の?一覧)*${ASK}$`,
  ),
  /^(?:(?:show|list|tell|give)(?: me)? |what (?:are|is) |which (?:are|ones are) )?(?:all )?(?:our|my|mine)(?: (?:division|section|department|office|team)(?:’s|'s)?)?(?: own)?(?: projects?)?(?: list)?[?. ]*$/,
  /^(?:what|which projects?)(?: projects?)? (?:do|does|am|are|is) (?:i|we|my (?:division|section|department|office|team)|our (?:division|section|department|office|team)) (?:own|have|handle|run|manage|look after|in charge of|responsible for)[?. ]*$/,
];

/** Expects gently normalised text. */
export const asksOwnPage = (text: string): boolean => OWN_PAGE.some(words => words.test(text));
