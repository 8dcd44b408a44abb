/** Parses the commands of `/keikaku`, in Japanese and English, into a name and its argument. */
import { anyOf } from '../../regex.ts';
import { withoutEnd } from '../../search/words/normalize.ts';
import type { CommandName } from '../../text/updates/command-list.ts';
import { namesRound } from '../round/named-round.ts';

/** 「2-1-3を医療整備課に引き継ぎ」: projects ('' for all) and receiver, as typed. */
export interface HandLine {
  name: 'hand-to';
  what: string;
  to: string;
}

/** Any other command, with its argument as typed; '' for none. */
export interface PlainLine {
  name: CommandName;
  rest: string;
}

export type CommandLine = HandLine | PlainLine;

/** Commands without an argument. */
const ALONE: [CommandName, RegExp][] = [
  [
    'open',
    /^(?:報告依頼|照会(?:を|の)? ?開始(?:する|して(?:ください)?)?|照会を始め(?:る|て|てください|ます)|報告を依頼(?:する|して)|open(?: (?:the )?round)?|start (?:the )?round)$/,
  ],
  [
    'status',
    /^(?:状況|照会の状況|回答状況|照会状況|status|round status|(?:progress|state|status) of the (?:current )?round|how the round stands)$/,
  ],
  [
    'missing',
    /^(?:未回答(?:は|の?一覧)?|未回答の課|未回答の課(?:は|はどこ(?:ですか)?)|どの課が未回答(?:ですか)?|まだ(?:回答|報告|提出)して(?:い)?ない課(?:は)?|missing|outstanding(?: (?:answers|divisions|ones))?|who is missing|who has not (?:answered|reported)(?: yet)?)$/,
  ],
  [
    'missing',
    anyOf(
      /^未(?:回答|提出|報告)(?:なの|の課)?(?:は|って)?、?(?:どこ|だれ|誰|どの課|どちら)(?:の課)?(?:です|でしょう)?か?$/,
      /^まだ(?:(?:回答|報告|提出)(?:を|が)?)?(?:して|出して|返して|出て|来て|届いて)(?:い)?ない(?:の|課|部署|ところ)(?:は|って)?(?:どこ|誰)?(?:です)?か?$/,
      /^(?:where|which|who) (?:are|is) (?:the |still )*(?:missing|outstanding)(?: (?:ones|answers|divisions))?$|^which divisions are (?:still )?missing$/,
    ),
  ],
  [
    'remind',
    /^(?:督促|催促)(?:(?:を)?(?:する|して(?:ください)?|送る|送って(?:ください)?))?$|^(?:remind|send reminders?)$/,
  ],
  // A round cannot be undone, only closed, as the confirmation says.
  [
    'close',
    /^(?:締め?切る|締め?切り|締切|照会終了|照会を(?:締め切|中止|終了|取り?消|取り?やめ|やめ)(?:る|って|する|し|す|に)?(?:たい(?:です)?|て(?:ください)?)?|(?:close|cancel|stop)(?: (?:the )?round)?)$/,
  ],
  // A closed round stays closed, as the answer to any of its commands says.
  [
    'extend',
    /^(?:照会を(?:再開|もう一度(?:開|始め)|開き直|元に戻)|締め?切りを(?:取り?消|取り?やめ|解除|元に戻))(?:す|く|る|し|い|け|め)?(?:する|たい(?:です)?|て(?:ください)?)?$|^reopen(?: the)?(?: round)?$/,
  ],
  [
    'ledger',
    /^(?:(?:配信|送信)の?(?:状況|台帳|記録)|台帳|未確認|ledger|deliveries|delivery (?:status|log|record)|uncertain)$/,
  ],
  ['resend', /^(?:再送|届かなかった分を再送|もう一度送(?:る|って(?:ください)?)|resend|send (?:it )?again)$/],
  ['away', /^(?:お?休み|不在|休暇|absences?|who is away)$/],
  ['deputies', /^(?:代理|代理の?一覧|deput(?:y|ies))$/],
  ['questions', /^(?:(?:届いた|答えられなかった|お答えできなかった)質問(?:は|の?一覧)?|unanswered questions)$/],
  ['synonyms', /^(?:(?:登録した)?言い?換え(?:は|の?一覧)?|(?:recorded )?synonyms)$/],
  ['words', /^(?:コマンド|コマンド一覧|コマンドの一覧|使える言葉|commands)$/],
  [
    'later',
    anyOf(
      /^次の開庁日まで督促を(?:止める|止めて(?:ください)?)$/,
      /^(?:督促(?:は|を)、?)?(?:明日|あす|あした|翌日|翌営業日|次の開庁日)まで、?(?:お?待(?:つ|って(?:ください|下さい|ほしい(?:です)?|もらえますか)?|ちください)|控えて(?:ください|下さい)?)$/,
      /^(?:wait until tomorrow|remind me tomorrow|hold reminders for a day|snooze)$/,
    ),
  ],
  ['hand', /^(?:(?:他|ほか)の課(?:へ|に))?(?:引き?継ぐ|引き?継ぎ(?:たい(?:です)?|ます)?)$|^hand (?:it )?over$/],
  [
    'mine',
    /^(?:回答|報告|私の回答|(?:続きを)?回答する|報告する|回答を直す|answer(?: the rest)?|my projects|report|correct)$/,
  ],
];
/** 「休止した」 and 「休止する」 may be reports, so a sentence is a command only as a wish. */
const PLEASE =
  '(?:(?:し)?て(?:ください|下さい|おいて(?:ください)?|ほしい(?:です)?|もらえますか)?|(?:し)?たい(?:です)?|(?:を)?お願い(?:します)?)';
/** 「4月1日から4-6-4の担当を医療整備課に変更して」. */
const ASSIGN_SENTENCE = new RegExp(
  `^(?<from>.{1,14}?(?:から|付けで|より)、?)?(?<code>\\d-\\d{1,2}-\\d{1,2})の担当(?:課)?(?:を|は)、?(?<fromThen>.{1,14}?(?:から|付けで|より)、?)?(?<to>.{2,24}?)(?:に|へ)(?:変更|交代|登録)?${PLEASE}$`,
);

function assignCommand(line: string): CommandLine | null {
  const { from, code, fromThen, to } = ASSIGN_SENTENCE.exec(line)?.groups ?? {};
  const day = (from ?? fromThen ?? '').replace(/(?:から|付けで|より)、?$/, '');
  return code && to ? { name: 'assign', rest: `${code} ${to} ${day}`.trim() } : null;
}

/** Commands with an argument. */
const LEADING: [CommandName, RegExp][] = [
  ['remind', /^(?:督促|催促)[\s:：]+(.+)$/],
  [
    'remind',
    /^(.{2,24}?)(?:に|へ|を)、?(?:督促|催促)(?:を)?(?:する|して(?:ください)?|送る|送って(?:ください)?|出して(?:ください)?|お願い(?:します)?)?$/,
  ],
  ['remind', /^(?:remind|send (?:a )?reminders? to) (?!me\b|us\b|everyone\b|them\b)(?:the )?(.+)$/],
  ['resend', /^(?:再送|resend)[\s:：]+(?:to )?(?:the )?(.+)$/],
  [
    'resend',
    /^(.{2,24}?)(?:に|へ)、?(?:(?:依頼|照会|連絡|お願い|案内|メッセージ)(?:を|の))?、?(?:再送(?:信)?(?:を)?(?:する|して(?:ください)?|お願い(?:します)?)?|もう一度、?送(?:る|って(?:ください)?)|送り直(?:す|して(?:ください)?))$/,
  ],
  ['resend', /^send (?:it|the (?:request|message|prompt)) (?:once )?(?:again|more) to (?:the )?(.+)$/],
  [
    'extend',
    /^(?:締め?切り?|(?:回答)?期限)(?:を|は)、?(.{1,16}?)(?:まで|に|へ)?(?:延長|延ばす|延ばし|伸ばす|伸ばし)(?:する|し?て(?:ください)?|たい(?:です)?|ます)?$/,
  ],
  ['extend', /^(?:締め?切(?:り)?延長|期限延長|extend)(?:\s+|(?=\d)|$)(.*)$/],
  ['assign', /^(?:担当登録|担当変更|assign)(?:\s+|(?=\d)|$)(.*)$/],
  // 「免除 4-4-4を戻す」 takes it back.
  ['resume', /^(?:休止|免除|対象外)(?:の|を)?(?:取り?消し?|取り?消す|解除(?:する)?|やめる)(?:\s+|(?=\d)|$)(.*)$/],
  [
    'resume',
    /^(?:休止|免除|対象外)\s*(\d.*?)を?(?:元に)?(?:戻(?:す|して(?:ください)?)|取り?消(?:す|して(?:ください)?)|解除(?:する|して(?:ください)?)?)$/,
  ],
  [
    'resume',
    /^(\d[\d\s、,-]*)の?(?:休止|免除)を(?:元に)?(?:戻(?:す|して(?:ください)?)|取り?消(?:す|して(?:ください)?)|解除(?:する|して(?:ください)?)?)$/,
  ],
  [
    'exempt',
    new RegExp(
      `^(?:今回(?:だけ|のみ)?は?、?)?(\\d[\\d\\s、,と-]*)(?:を|は)、?(?:今回(?:だけ|のみ)?は?、?)?(?:(?:今回の)?照会(?:の対象)?から(?:外|除外)|免除|対象外に)${PLEASE}$`,
    ),
  ],
  [
    'pause',
    new RegExp(
      `^(\\d[\\d\\s、,と-]*)(?:を|は)、?(?:今後|以後|当面)?は?、?(?:休止(?:に)?|照会を(?:休止|止め))${PLEASE}$`,
    ),
  ],
  ['exempt', /^(?:免除|対象外|exempt)(?:\s+|(?=\d)|$)(.*)$/],
  ['pause', /^(?:休止|pause)(?:\s+|(?=\d)|$)(.*)$/],
  ['resume', /^(?:再開|resume)(?:\s+|(?=\d)|$)(.*)$/],
  ['deputy', /^(?:代理登録|代理変更|set deputy)(?:\s+|$)(.*)$/],
  ['link', /^(?:宛先登録|宛先変更|チャネル登録|link)(?:\s+|$)(.*)$/],
  ['outsiders', /^(?:(?:外部|庁外)の(?:(?:人|方)の)?質問|outsiders)(?:[をは]?\s*|$)(.*)$/],
];

/**
 * 「進捗管理表」, with an optional round: 「前回の進捗管理表」「進捗管理表 第2四半期」 "progress table of last
 * quarter".
 */
const TABLE = [
  /^(?:(.{1,24}?)の?)??(?:進捗管理表|進捗表|進捗状況表|エクセル|excel)(?:[の（(\s]*(.{1,24}?)[)）]?)??(?:を?(?:ください|下さい|出して(?:ください)?|作って(?:ください)?|見せて(?:ください)?|出力(?:して)?))?$/,
  /^(.{1,24}?)の照会の(?:結果|集計|まとめ)$/,
  /^(?:the )?(?:results?|summary|outcome) of (?:the )?(.{1,24})$/,
  /^(?:show )?(?:me )?(?:the )?(?:(.{1,24}?)(?:['’]s)? )??(?:progress table|table)(?: (?:of |for |from )?(?:the )?(.{1,24}))?$/,
];

/** The table by what is to become of it. */
const EXPORT =
  /^(?:エクスポート|書き出し|(?:(?:進捗|状況|回答|結果)の?)?(?:一覧|結果|表|進捗|回答|状況)を、?(?:excel|エクセル|xlsx)(?:で|に)(?:ください|下さい|出して(?:ください)?|出力(?:して)?|して(?:ください)?)?|export(?: the)?(?: (?:table|progress|results|answers|round))?(?: (?:to|as) (?:excel|xlsx))?)$/;

function tableCommand(line: string): CommandLine | null {
  if (EXPORT.test(line)) return { name: 'table', rest: '' };
  const match = TABLE.map(pattern => pattern.exec(line)).find(found => found !== null);
  if (!match) return null;
  const rest = [match[1], match[2]].filter(Boolean).join(' ').trim();
  return rest === '' || namesRound(rest) ? { name: 'table', rest } : null;
}

/** 「締切 第2四半期」: the round, where several are open. */
const OF_ROUND: [CommandName, RegExp][] = [
  ['close', /^(?:締め?切り?|照会終了|close(?: the)?(?: round)?(?: for| of)?)\s+(.+)$/],
  ['resend', /^(?:再送|resend)\s+(.+)$/],
];

function roundCommand(line: string): CommandLine | null {
  for (const [name, pattern] of OF_ROUND) {
    const rest = pattern.exec(line)?.[1];
    if (rest !== undefined && namesRound(rest)) return { name, rest };
  }
  return null;
}

const HAND = [
  /^(?:(?<what>.{1,80}?)(?:は|を)、?)?(?<to>[^はを、]{1,22}?(?:[課室部局庁署所会]|センター))(?:へ|に)、?(?:引き?継(?:ぎ(?:ます|たい(?:です)?|(?:を)?お願い(?:します|したい(?:です)?)?)?|ぐ|いで(?:ください|下さい|ほしい(?:です)?|もらえますか)?))$/,
  /^(?<to>[^はを、]{1,22}?(?:[課室部局庁署所会]|センター))(?:へ|に)、?(?<what>.{1,80}?)を、?引き?継(?:ぎ(?:ます|たい(?:です)?)?|ぐ|いで(?:ください|下さい)?)$/,
  /^hand (?:over )?(?:(?<what>.{1,80}?) )?(?:over )?to (?:the )?(?<to>.{2,50})$/,
];

function handCommand(line: string): CommandLine | null {
  const { what = '', to = '' } =
    HAND.map(pattern => pattern.exec(line)?.groups).find(found => found !== undefined) ?? {};
  // 「他の課に引き継ぎ」 names no receiver.
  if (to === '' || /^(?:他|ほか|別)の(?:課|部署|ところ)$/.test(to)) return null;
  const isAll = /^(?:全部|すべて|全て|残り|all|it|everything|them)$/.test(what);
  return { name: 'hand-to', what: isAll ? '' : what, to };
}

/** The word keeps its case: 「言い換え登録 KMS 4-7-2」. */
const SYNONYM: [CommandName, RegExp][] = [
  ['synonym', /^(?:言い?換え(?:の?登録|を登録)|(?:add|record)(?: a)? synonym)(?:[\s:]+(.*))?$/i],
  [
    'unsay',
    /^(?:言い?換え(?:の?(?:取り?消し?|削除)|を(?:取り?消す|削除))|(?:remove|delete)(?: the)? synonym)(?:[\s:]+(.*))?$/i,
  ],
];

function synonymCommand(line: string): CommandLine | null {
  for (const [name, pattern] of SYNONYM) {
    const match = pattern.exec(line);
    if (match) return { name, rest: (match[1] ?? '').trim() };
  }
  return null;
}

/** Null when the line is not a command. */
export function parseCommand(text: string): CommandLine | null {
  const line = withoutEnd(
    text
      .normalize('NFKC')
      .trim()
      .replace(/^\/?keikaku\s+/i, ''),
  );
  const lower = line.toLowerCase();
  const named =
    synonymCommand(line) ?? tableCommand(lower) ?? roundCommand(lower) ?? handCommand(lower) ?? assignCommand(lower);
  if (named) return named;
  for (const [name, pattern] of ALONE) if (pattern.test(lower)) return { name, rest: '' };
  for (const [name, pattern] of LEADING) {
    const match = pattern.exec(lower);
    if (match) return { name, rest: (match[1] ?? '').trim() };
  }
  return null;
}
