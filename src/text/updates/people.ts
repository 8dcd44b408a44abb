/** Texts about owners, deputies, absences, and a person's home page. */
import type { Lang } from '../../lang.ts';

export interface PeopleText {
  assignForm: {
    title: string;
    intro: string;
    project: string;
    owner: string;
    from: string;
    fromHint: string;
    submit: string;
    /** Above a form shown again because the assignment changed meanwhile. @param owner the current one */
    meanwhile(who: string, when: string, owner: string): string;
    errors: { project: string; owner: string; from: string };
  };
  /** 「宛先登録」: registers a channel for the messages of a division or of the coordinators. */
  linking: {
    how: string;
    elsewhere: string;
    coordinators: string;
    confirm(who: string): string;
    done(who: string): string;
  };
  /** 「私の代理を佐藤さんに」. */
  naming: {
    confirm(of: string, deputy: string, from: string, before: string): string;
    confirmNone(of: string, before: string): string;
    done(of: string, deputy: string, from: string): string;
    removed(of: string): string;
    noneYet(of: string): string;
    unknown(name: string): string;
    several(people: string): string;
    whose(owner: string, contacts: string): string;
    /** To somebody with several posts, over a button for each. */
    which: string;
    inDivision(owner: string): string;
    themselves: string;
    already(deputy: string, owner: string): string;
    notYours: string;
    gone: string;
    how: string;
  };
  /** 「休み」 and 「代理」 without further words. */
  standIns: {
    away(count: number): string;
    awayHow: string;
    deputies(count: number): string;
    deputyHow: string;
    person: string;
    deputy: string;
    days: string;
  };
  /** 「来週金曜まで休み」: confirmed before it is recorded, and withdrawn. */
  absence: {
    /** First to last day; a single day is written once. */
    span(from: string, to: string): string;
    /** @param deputies who is asked meanwhile; empty for none */
    confirm(span: string, deputies: string): string;
    done(span: string, deputies: string): string;
    already(span: string): string;
    /** Reply to 「明日から休みます」. */
    untilWhen(from: string): string;
    withdraw(span: string): string;
    withdrawn(span: string): string;
    gone: string;
    notYours: string;
  };
  /** Divisions without a project. */
  idle: { title(count: number): string };
  /** A person's home page. */
  home: {
    title: string;
    mine(count: number, due: string): string;
    nothing: string;
    vacant(count: number): string;
    /** A button, and the question it asks. */
    vacantList: string;
    vacantQuestion: string;
  };
}

const askedMeanwhile = (deputies: string): string =>
  deputies === ''
    ? '代理の方は登録されていません。必要なら「他の課へ引き継ぐ」をお使いください。'
    : `その間のお願いは${deputies}（代理）にお送りします。`;
const askedMeanwhileEn = (deputies: string): string =>
  deputies === ''
    ? 'No deputy is registered; use “Hand over” if needed.'
    : `Meanwhile requests go to ${deputies} (deputy).`;

const ja: PeopleText = {
  assignForm: {
    title: '担当の登録',
    intro: 'この日から、選んだ課に照会します。前の日までの担当は、そのまま記録に残ります。',
    project: '事業',
    owner: '担当課',
    from: 'いつから',
    fromHint: '例：平成22年4月1日、2010-04-01、4月1日',
    submit: '登録する',
    meanwhile: (who, when, owner) =>
      `まだ登録していません。この画面を開いている間に、${who}が担当を変更しました（${when}、いまの担当は${owner}）。それでも下の内容に変えるときは、もう一度送信してください。`,
    errors: {
      project: '候補から事業を選んでください。',
      owner: '候補から課を選んでください。',
      from: '日付として読み取れません。「平成22年4月1日」「2010-04-01」のように入力してください。',
    },
  },
  linking: {
    how: '照会を受け取るチャネルで「宛先登録 危機対策課」のように、登録されている課の名前を書いてください。取りまとめ担当の宛先は「宛先登録 取りまとめ」です。',
    elsewhere: 'ここは宛先にできません。照会を受け取るチャネルかグループチャットで、もう一度お書きください。',
    coordinators: '取りまとめ担当',
    confirm: who => `${who}への連絡を、これからはこの場所に届けます。よろしいですか。`,
    done: who => `${who}への連絡は、これからはこの場所に届きます。`,
  },
  naming: {
    confirm: (of, deputy, from, before) =>
      `${from}から、${of}さんの代理を${deputy}さんとします${before === '' ? '' : `（これまで：${before}さん）`}。代理の方は、代わりに回答できるようになります。よろしいですか。`,
    confirmNone: (of, before) => `${of}さんの代理（${before}さん）の登録を外します。よろしいですか。`,
    done: (of, deputy, from) => `${from}から、${of}さんの代理を${deputy}さんとしました。`,
    removed: of => `${of}さんの代理の登録を外しました。`,
    noneYet: of => `${of}さんの代理は登録されていません。「代理は佐藤さん」のように書くと登録できます。`,
    unknown: name =>
      `「${name}」さんは名簿に見つかりません。名簿にある方の氏名でお書きください。名簿への追加は取りまとめ担当へお申し出ください。`,
    several: people => `同じお名前の方がいらっしゃいます：${people}。氏名を全てお書きください。`,
    whose: (owner, contacts) =>
      `${owner}のどなたの代理ですか（${contacts}）。「代理登録 課名 担当者名 代理の方の氏名」のように書いてください。`,
    which: 'どちらの課での代理でしょうか。お選びください（代理の方は、その課の分を代わりに回答できるようになります）。',
    inDivision: owner => `${owner}での代理`,
    themselves: 'ご本人を代理にすることはできません。別の方の氏名をお書きください。',
    already: (deputy, owner) => `${deputy}さんは${owner}の担当または代理として登録されており、すでに回答できます。`,
    notYours: '代理を決められるのは、担当の方ご本人と取りまとめ担当です。',
    gone: '名簿が変わったため、登録できませんでした。お手数ですが、もう一度お書きください。',
    how: '「代理登録 危機対策課 佐藤花子」のように、課名と代理の方の氏名を書いてください。「なし」で登録を外します。',
  },
  standIns: {
    away: count => (count > 0 ? `お休みの予定は${count}件です` : 'お休みの予定は登録されていません'),
    awayHow:
      '「来週金曜まで休み」「10月5日から10月9日まで休み」のように書くと、その間のお願いは代理の方に届きます。ご自分のお休みは、ボタンで取り消せます。',
    deputies: count => (count > 0 ? `代理の登録は${count}件です` : '代理の登録はありません'),
    deputyHow:
      '代理の方は、担当の方に代わって回答できます（「代理」と表示されます）。「代理は佐藤さん」「代理はなし」のように書くと変更できます。',
    person: '担当者',
    deputy: '代理',
    days: '期間',
  },
  absence: {
    span: (from, to) => (from === to ? from : `${from}から${to}まで`),
    confirm: (span, deputies) => `${span}をお休みとして記録します。${askedMeanwhile(deputies)}よろしいですか。`,
    done: (span, deputies) =>
      `${span}をお休みとして記録しました。${askedMeanwhile(deputies)}取り消すときは「休み」と書いてください。`,
    already: span => `${span}のお休みは、すでに記録されています。取り消すときは「休み」と書いてください。`,
    untilWhen: from =>
      `${from}から、いつまでお休みですか。「10月5日から10月9日まで休み」のように、終わりの日も書いてください。`,
    withdraw: span => `${span}を取り消す`,
    withdrawn: span => `${span}のお休みの記録を取り消しました。お願いは、これまでどおりあなたにも届きます。`,
    gone: 'このお休みは記録されていません。すでに取り消されたか、過ぎた日です。',
    notYours: 'お休みを記録し、取り消せるのは、担当の方ご本人だけです。',
  },
  idle: {
    title: count => (count > 0 ? `担当する事業のない課は${count}課です` : '担当する事業のない課はありません'),
  },
  home: {
    title: 'あなたの担当と照会',
    mine: (count, due) => `ご回答をお待ちしている事業が${count}件あります。期限は${due}です。`,
    nothing: '今お願いしていることはありません。',
    vacant: count => `担当が未登録の事業が${count}件あります。登録するまで、照会されません。`,
    vacantList: '担当未登録の一覧',
    vacantQuestion: '担当が未登録の事業は？',
  },
};

const en: PeopleText = {
  assignForm: {
    title: 'Assign a project',
    intro: 'From this day the division you choose is asked. Who was responsible before stays on record.',
    project: 'Project',
    owner: 'Division',
    from: 'From',
    fromHint: 'e.g. 2010-04-01, 4/1',
    submit: 'Assign',
    meanwhile: (who, when, owner) =>
      `Nothing was recorded yet. While this was open, ${who} changed the assignment (${when}; the owner is now ${owner}). To change it to the following all the same, send it again.`,
    errors: {
      project: 'Please choose one of the projects offered.',
      owner: 'Please choose one of the divisions offered.',
      from: 'This is not a date. Write it like 2010-04-01.',
    },
  },
  linking: {
    how: 'In the channel that is to receive requests, write “link Crisis Management Division” with the name of a registered division; “link coordinators” is for the coordinators.',
    elsewhere: 'Messages cannot be sent here. Write this again in the channel or group chat that is to receive them.',
    coordinators: 'the coordinators',
    confirm: who => `From now on, send messages for ${who} here?`,
    done: who => `From now on, messages for ${who} arrive here.`,
  },
  naming: {
    confirm: (of, deputy, from, before) =>
      `From ${from}, make ${deputy} the deputy of ${of}${before === '' ? '' : ` (until now: ${before})`}? A deputy can answer in their place.`,
    confirmNone: (of, before) => `Remove ${before} as the deputy of ${of}?`,
    done: (of, deputy, from) => `From ${from}, ${deputy} is the deputy of ${of}.`,
    removed: of => `${of} has no deputy any more.`,
    noneYet: of => `${of} has no deputy. Write “my deputy is Sato” to name one.`,
    unknown: name =>
      `“${name}” is not in the directory. Write a name as it stands there, or ask a coordinator to add the person.`,
    several: people => `Several people have that name: ${people}. Please write the whole name.`,
    whose: (owner, contacts) =>
      `Whose deputy in ${owner} (${contacts})? Write “set deputy”, the division, the contact, then the deputy.`,
    which: 'In which of your divisions? A deputy can answer what is asked of it.',
    inDivision: owner => `In ${owner}`,
    themselves: 'Nobody can be their own deputy. Please name somebody else.',
    already: (deputy, owner) => `${deputy} is a contact or deputy of ${owner} and can answer already.`,
    notYours: 'A deputy is named by the contact in person, or by a coordinator.',
    gone: 'The directory has changed meanwhile, so nothing was recorded. Please write it once more.',
    how: 'Write “set deputy”, the division and the name of the deputy; “none” removes the deputy.',
  },
  standIns: {
    away: count => (count > 0 ? `${count} absences are recorded` : 'No absence is recorded'),
    awayHow:
      'Write “away until Friday” or “away from 10/5 to 10/9”; requests then go to the deputy. Your own absences have a button that withdraws them.',
    deputies: count => (count > 0 ? `${count} deputies are registered` : 'No deputy is registered'),
    deputyHow:
      'A deputy may answer for the contact, and is shown as such. Write “my deputy is Sato” or “my deputy is none” to change it.',
    person: 'Contact',
    deputy: 'Deputy',
    days: 'Days',
  },
  absence: {
    span: (from, to) => (from === to ? from : `${from} to ${to}`),
    confirm: (span, deputies) => `Record you as away: ${span}? ${askedMeanwhileEn(deputies)}`,
    done: (span, deputies) => `Recorded as away: ${span}. ${askedMeanwhileEn(deputies)} “absences” takes it back.`,
    already: span => `You are recorded as away already: ${span}. “absences” takes it back.`,
    untilWhen: from => `Away from ${from} until when? Please write the last day, too: “away from 10/5 to 10/9”.`,
    withdraw: span => `Withdraw ${span}`,
    withdrawn: span => `No longer recorded as away: ${span}. Requests reach you as before.`,
    gone: 'This absence is not recorded: it was withdrawn before, or its days have passed.',
    notYours: 'An absence is recorded and withdrawn by the contact in person.',
  },
  idle: {
    title: count => (count > 0 ? `${count} divisions have no project` : 'Every division has a project'),
  },
  home: {
    title: 'Your projects and requests',
    mine: (count, due) => `${count} ${count === 1 ? 'answer' : 'answers'} awaited (due ${due}).`,
    nothing: 'Nothing is asked of you just now.',
    vacant: count => `${count} ${count === 1 ? 'project has' : 'projects have'} no owner and will not be asked about.`,
    vacantList: 'Projects without an owner',
    vacantQuestion: 'Which projects have no owner?',
  },
};

export const peopleText: Record<Lang, PeopleText> = { ja, en };
