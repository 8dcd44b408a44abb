/** Questions about the people of an office, and about an office the directory does not have. */
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import type { Dialogue } from '../dialogue.ts';
import { TELLS_OWNER } from '../follow-up/owners/same-owner.ts';
import type { Frame } from '../frame/frame.ts';
import type { Intent } from '../intent.ts';
import { withoutCodes } from './ask-offices.ts';
import { officeNameIn, saysOnlyWhose } from './owning-words.ts';

/**
 * 「情報政策課の窓口は誰」 "who is the contact at the Tourism Division?", 「1-1-1と2-1-1の窓口」;
 * 「代理は？」「電話したい」 after an owner.
 */
export function askContacts({ frame, dialogue, directory, subject }: Context): Intent | null {
  if (subject.areas.length + subject.measures.length > 0) return null;
  const text = withoutCodes(frame);
  const office = directory.findOffice(text);
  const beside = office ? text.slice(0, office.start) + text.slice(office.end) : text.replace(ITS, '');
  const rest = beside.replace(PEOPLE_JA, '').replace(PEOPLE_EN, ' ');
  if (rest === beside) return null;
  if (EVERY.test(rest) && saysOnlyWhose(rest.replace(EVERY, '')) && !office && frame.codes.length === 0)
    return { kind: 'contacts', owners: directory.owners.map(({ id }) => id), codes: [] };
  if (!saysOnlyWhose(rest)) return null;
  if (office) {
    const owners = office.owners.map(({ id }) => id);
    // A single division's people stand above its projects.
    return owners.length === 1 && !DEPARTMENT.test(beside)
      ? { kind: 'ownedBy', owners }
      : { kind: 'contacts', owners, codes: [] };
  }
  // The owner of a single project is told with the people.
  if (frame.codes.length > 0)
    return subject.entries.length > 1 ? { kind: 'contacts', owners: [], codes: subject.entries } : null;
  return ofThoseTold(frame, dialogue);
}

function ofThoseTold({ text, ordinals }: Frame, { lastIntent: last, focus }: Dialogue): Intent | null {
  const isTold = last && (TELLS_OFFICES.has(last.kind) || (last.kind === 'countProjects' && CONTACT.test(text)));
  if (!isTold || ordinals.length > 0) return null;
  if (last.kind === 'contacts') return last;
  if (last.kind === 'ownedBy' && !last.isAway) return { kind: 'contacts', owners: last.owners, codes: focus };
  if (last.kind === 'offices' && last.owners && last.order === 'printed')
    return { kind: 'contacts', owners: last.owners, codes: [] };
  return focus.length > 0 ? { kind: 'contacts', owners: [], codes: focus } : null;
}

const TELLS_OFFICES: ReadonlySet<Intent['kind']> = new Set([...TELLS_OWNER, 'offices', 'contacts']);
/** After a count of projects 担当 asks for the owner of each. */
const CONTACT = /窓口|連絡先|代理|\b(?:contacts?|deput(?:y|ies))\b/;
const DEPARTMENT = /所属|部局|[のは何]部|\bdepartment\b/;
/** 「全部の課の窓口」「窓口一覧」. */
const EVERY =
  /(?:全|すべての|全ての|全部の|各)(?:担当)?課室?|(?:^|(?<=の))(?:一覧|リスト|名簿)|\b(?:all (?:the )?|every |each )divisions?\b|\bdivisions\b/;
/** 「その課の窓口は」「それぞれの窓口」 after an owner. */
const ITS =
  /^(?:で、?|じゃあ?、?)?(?:(?:その|この|そこの)(?:担当)?(?:課室?|部署|室)|それぞれ|各課)の|\b(?:of|at|in) (?:that|this) (?:division|office|section)\b/;
const PEOPLE_JA = anyOf(
  /窓口(?:の?(?:人|方|者|担当者?))?|(?:担当|窓口)の?(?:者|人|方)(?:の?(?:名前|氏名|名))?|連絡先|問い?合わ?せ先?|(?:副担当|代理)(?:の?(?:人|方|者))?|班長|所属(?:の?(?:部局|部署|課室?|部))?|(?:どこの|どの|何)?部局(?:名)?|(?:どこの|どの|何)部(?![署局門])/g,
  /(?:電話|連絡|相談|話)(?:を)?(?:したい|する(?:なら|には)?|聞きたい)(?:んだけど|んですが|のですが|です)?|(?:誰|だれ|どなた)(?:に|へ)(?:聞|き|問|連絡|相談|電話|言)[^、。]{0,8}|(?:は)?(?:誰|だれ|どなた)(?:です|でしょう)?か?/g,
);
const PEOPLE_EN =
  /\b(?:(?:the |which |what )?department|(?:who(?:'s| is| are) )?(?:the )?contacts?(?: (?:persons?|people))?|deput(?:y|ies)|people there|names? of the (?:contact|person|people)|who (?:do|should|can|would) (?:i|we) (?:call|ask|contact|phone|talk to|write to)|i (?:want|need|'d like) to (?:call|phone|talk to) (?:them|somebody|someone))\b/g;

/** 「人事課の事業」「人事課のだけ」 "what does the Personnel Division own": the directory has no such division. */
export function askUnknownOffice({ frame, directory, dialogue }: Context): Intent | null {
  const { text, codes, ordinals } = frame;
  // "any supporting division?" asks about what was shown.
  if (frame.attribute === 'owner' && dialogue.lastIntent) return null;
  if (codes.length + ordinals.length > 0 || directory.findOffice(text)) return null;
  const name = officeNameIn(text);
  if (name === null || directory.findOwner(name).length > 0) return null;
  const rest = text.replace(name, '').replace(PEOPLE_JA, '').replace(PEOPLE_EN, ' ').replace(ONLY, '');
  return saysOnlyWhose(rest) ? { kind: 'none', nearest: [], outside: false, office: name } : null;
}

const ONLY = /だけ|のみ|以外|に?(?:限定|絞[っり])(?:して|て)?|\b(?:only|just|the|those|ones?|except|who|there)\b/g;
