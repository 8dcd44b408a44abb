/** Reply to 「コマンド」: all commands and some questions, by what one wants to do, in the order shown. */
import type { Lang } from '../../lang.ts';

/** A command of `/keikaku`: each is described to somebody. */
export type CommandName =
  | 'open'
  | 'status'
  | 'missing'
  | 'extend'
  | 'remind'
  | 'close'
  | 'assign'
  | 'ledger'
  | 'resend'
  | 'exempt'
  | 'pause'
  | 'resume'
  | 'deputy'
  | 'outsiders'
  | 'link'
  | 'questions'
  | 'synonyms'
  | 'synonym'
  | 'unsay'
  | 'table'
  | 'away'
  | 'deputies'
  | 'words'
  | 'mine'
  | 'later'
  | 'hand';

export interface CommandListText {
  commandList: {
    title: string;
    everyone: {
      plan: Group<'topic' | 'byStatus' | 'byAmount' | 'byDue' | 'changed' | 'asOf' | 'history' | 'table' | 'words'>;
      report: Group<'mine' | 'later' | 'hand' | 'away' | 'deputies'>;
      progress: Group<'status' | 'missing' | 'ofDivision' | 'dates'>;
    };
    coordinators: {
      round: Group<RoundCommand>;
      offices: Group<Exclude<CommandName, Everyones | RoundCommand | WordCommand>>;
      language: Group<WordCommand>;
    };
  };
}

/** The heading tells whom the group is for, unless for everyone. */
interface Group<Row extends string> {
  heading: string;
  rows: Record<Row, [words: string, effect: string]>;
}

/** Commands that are in neither list belong to `offices`: a new one does not compile until it is described. */
type Everyones = 'mine' | 'later' | 'hand' | 'status' | 'missing' | 'table' | 'away' | 'deputies' | 'words';
type WordCommand = 'questions' | 'synonyms' | 'synonym' | 'unsay';
type RoundCommand = 'open' | 'remind' | 'extend' | 'exempt' | 'ledger' | 'resend' | 'close';

const ja: CommandListText = {
  commandList: {
    title: '使える言葉',
    everyone: {
      plan: {
        heading: '計画と進捗を尋ねる',
        rows: {
          topic: ['防災の事業は？', '計画の内容。ふだんの言葉で'],
          byStatus: ['遅れている事業は？', '状況から。「土木部の」のように絞れます'],
          byAmount: ['5割以上進んだ事業', '進捗率から'],
          byDue: ['期限切れの事業', '完了予定から'],
          changed: ['前回から変わったもの', '前回との違い'],
          asOf: ['先月末時点で遅れていた事業', 'その日の状況。「昨年度末時点の1-1-1の担当課は」も'],
          history: ['1-1-1の回答の履歴', '誰がいつ回答したか。「今日回答があった事業」も'],
          table: ['進捗管理表', '重点分野別の集計。「前回の進捗管理表」も'],
          words: ['コマンド', 'この一覧'],
        },
      },
      report: {
        heading: '状況を回答する（担当課の方）',
        rows: {
          mine: ['回答', '回答をお願いしている事業を開く'],
          later: ['明日まで待って', '督促を翌開庁日まで控える'],
          hand: ['他の課へ引き継ぐ', '今回の分だけ。一部は「2-1-3を広報課に引き継ぎ」'],
          away: ['来週金曜まで休み', 'お休みの登録。一覧と取り消しは「休み」'],
          deputies: ['代理は佐藤さん', 'ご自分の代理の登録。一覧は「代理」'],
        },
      },
      progress: {
        heading: '照会の進み具合を見る',
        rows: {
          status: ['状況', '回答の集まり具合'],
          missing: ['未回答', 'まだ回答のない課'],
          ofDivision: ['危機対策課の回答状況', '一つの課の回答'],
          dates: ['締切はいつ', '回答の期限。「次の照会はいつ」「督促はいつ」も'],
        },
      },
    },
    coordinators: {
      round: {
        heading: '照会を進める（取りまとめ担当の方）',
        rows: {
          open: ['照会開始', '照会を始める'],
          remind: ['督促', '未回答の課に今すぐ。一つの課には「督促 危機対策課」'],
          extend: ['締切延長 3日', '期限を開庁日で延ばす。日付でも'],
          exempt: ['免除 4-6-4', '今回の照会から外す'],
          ledger: ['配信状況', '連絡が届いたか。未確認の連絡をまとめて決める'],
          resend: ['再送', '届かなかった連絡をもう一度送る。一つの課には「再送 危機対策課」'],
          close: ['締切', '照会を締め切り、集計を送る'],
        },
      },
      offices: {
        heading: '担当と宛先を整える（取りまとめ担当の方）',
        rows: {
          assign: ['担当変更 4-6-4 医療整備課 4月1日', '担当を登録・変更する'],
          deputy: ['代理登録 危機対策課 佐藤花子', '代理の方を登録する。「なし」で外す'],
          link: ['宛先登録 危機対策課', '書いたチャンネルを課の宛先に。取りまとめ担当には「取りまとめ」'],
          pause: ['休止 4-6-4', '以後の照会を止める'],
          resume: ['再開 4-6-4', '休止・免除した事業を戻す'],
          outsiders: ['庁外の質問 許可', '庁外の方にも計画の内容を答える。「停止」で答えない'],
        },
      },
      language: {
        heading: '職員の言葉を教える（取りまとめ担当の方）',
        rows: {
          questions: ['届いた質問', '計画からお答えできず、職員の方が伝えてきた質問'],
          synonym: ['言い換え登録 ひまわりネット 4-2-1', '計画にない呼び名で、その事業や施策をお答えする'],
          synonyms: ['言い換え', '登録した言い換えの一覧'],
          unsay: ['言い換え取消 ひまわりネット', '登録を取り消す'],
        },
      },
    },
  },
};

const en: CommandListText = {
  commandList: {
    title: 'Words you can use',
    everyone: {
      plan: {
        heading: 'Ask about the plan and its progress',
        rows: {
          topic: ['which projects cover disaster prevention', 'what is in the plan, in your own words'],
          byStatus: ['delayed projects', 'by status'],
          byAmount: ['projects over 50%', 'by percent'],
          byDue: ['overdue projects', 'by when they are due'],
          changed: ['what changed', 'against the last report'],
          asOf: ['what was delayed last month', 'as it stood that day; “who owned 1-1-1 last December” too'],
          history: ['who reported on 1-1-1', 'every answer with its day; “what was reported today” too'],
          table: ['progress table', 'figures by area; “progress table of the last round” for an earlier one'],
          words: ['commands', 'this list'],
        },
      },
      report: {
        heading: 'Report your projects (owning divisions)',
        rows: {
          mine: ['report', 'opens the projects you are asked about'],
          later: ['wait until tomorrow', 'holds reminders back until the next business day'],
          hand: ['hand over', 'to another division, this time; a part by “hand 2-1-3 over to Public Relations”'],
          away: ['away until Friday', 'records an absence; “absences” lists and withdraws them'],
          deputies: ['my deputy is Sato', 'names who answers in your place; “deputies” lists them'],
        },
      },
      progress: {
        heading: 'See how the round stands',
        rows: {
          status: ['status', 'how many answers are in'],
          missing: ['missing', 'divisions that have not answered'],
          ofDivision: ['has Crisis Management answered?', 'what one division has answered'],
          dates: [
            'when is the deadline',
            'until when to answer; also “when is the next round”, “when is the next reminder”',
          ],
        },
      },
    },
    coordinators: {
      round: {
        heading: 'Run the round (coordinators)',
        rows: {
          open: ['open', 'starts a round'],
          remind: ['remind', 'reminds those missing, now; “remind Crisis Management” one of them'],
          extend: ['extend 3 days', 'moves the last day by business days'],
          exempt: ['exempt 4-6-4', 'leaves a project out of this round'],
          ledger: ['ledger', 'what arrived; decisions about unconfirmed messages'],
          resend: ['resend', 'sends again what did not arrive; “resend Crisis Management” to one of them'],
          close: ['close', 'closes the round and sends the digest'],
        },
      },
      offices: {
        heading: 'Owners and channels (coordinators)',
        rows: {
          assign: ['assign 4-6-4 Medical Services Division 4/1', 'registers or changes an owner'],
          deputy: ['set deputy Crisis Management Sato', 'names a deputy; “none” removes it'],
          link: ['link Crisis Management', 'makes the channel a division’s; “coordinators” makes it the coordinators’'],
          pause: ['pause 4-6-4', 'stops asking about a project'],
          resume: ['resume 4-6-4', 'asks about a paused or exempt project again'],
          outsiders: ['outsiders allow', 'answers people from outside, about the plan alone; “stop” ends it'],
        },
      },
      language: {
        heading: 'Teach the words people use (coordinators)',
        rows: {
          questions: ['unanswered questions', 'what staff passed on because the plan did not answer it'],
          synonym: ['add synonym Sunflower Net 4-2-1', 'answers with that project or measure when people say so'],
          synonyms: ['synonyms', 'lists those recorded'],
          unsay: ['remove synonym Sunflower Net', 'undoes it'],
        },
      },
    },
  },
};

export const commandListText: Record<Lang, CommandListText> = { ja, en };
