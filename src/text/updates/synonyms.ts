/** Texts about the words of the staff: unanswered questions, and the synonyms coordinators record. */
import type { Lang } from '../../lang.ts';

export interface SynonymsText {
  /** To the person whose question the plan did not answer. */
  unanswered: {
    /** On the button beneath the refusal. */
    passOn: string;
    /** @param coordinators their names; empty when there are none to show */
    passedOn(coordinators: string): string;
    /** When the person's open questions are many. */
    enough(count: number): string;
    /** To the coordinators, at the first question of a day. */
    notice: string;
    /** On the coordinators' own page. @param count of questions */
    waiting(count: number): string;
    /** The command that lists them, and the label of its button. */
    command: string;
    title(count: number): string;
    /** @param who names from the directory, may be empty @param people number of people who asked */
    line(question: string, day: string, who: string, people: number): string;
    /** @param count of older questions not shown */
    more(count: number): string;
    none: string;
    settle: string;
    settled(question: string): string;
  };
  synonyms: {
    register: string;
    form: {
      title: string;
      /** @param question the unanswered one; empty for none */
      intro(question: string): string;
      say: string;
      sayHint: string;
      part: string;
      submit: string;
    };
    /** Reasons not to record it. */
    wrong: {
      length: string;
      code: string;
      command: string;
      unknownPart: string;
      tooMany(most: number): string;
      already(say: string, part: string): string;
      /** It stands for that part as it is. */
      known(say: string, part: string): string;
      /** What the plan leaves out, e.g. 予算. */
      outside(say: string): string;
      noEffect(say: string): string;
    };
    /** @param before parts it stands for now; empty for none */
    confirm(say: string, part: string, before: string): string;
    deed: string;
    added(say: string, part: string): string;
    /** How the question is answered from now on. */
    answers(question: string, parts: string): string;
    answersNot(question: string): string;
    how: string;
    /** @param count of further ones */
    others(count: number): string;
    confirmRemoval(say: string, parts: string): string;
    removalDeed: string;
    removed(say: string): string;
    removeHow: string;
    notRecorded(say: string): string;
    title(count: number): string;
    empty: string;
    columns: Record<'say' | 'part' | 'at' | 'by', string>;
    listHow: string;
  };
}

const ja: SynonymsText = {
  unanswered: {
    passOn: '取りまとめ担当に伝える',
    passedOn: coordinators =>
      `ご質問を取りまとめ担当${coordinators ? `（${coordinators}）` : ''}に伝えました。言い換えが登録されると、同じ言葉でお答えできるようになります。`,
    enough: count =>
      `お伝えいただいた質問が${count}件、取りまとめ担当の対応を待っています。対応が進んでから、もう一度お願いします。`,
    notice:
      '職員の方から、計画からお答えできなかった質問が届いています。「届いた質問」で内容を確かめ、言い換えを登録できます。',
    waiting: count => `計画からお答えできなかった質問が${count}件届いています。`,
    command: '届いた質問',
    title: count => `届いた質問（${count}件）`,
    line: (question, day, who, people) =>
      `「${question}」\n${day}${who ? `　${who}` : ''}${people > 1 ? `　${people}名` : ''}`,
    more: count => `ほかに${count}件あります。上のものを片付けると表示します。`,
    none: '届いている質問はありません。質問した方が「取りまとめ担当に伝える」を押したものだけが、ここに届きます。',
    settle: '対応済みにする',
    settled: question => `「${question}」を対応済みにしました。`,
  },
  synonyms: {
    register: '言い換えを登録',
    form: {
      title: '言い換えの登録',
      intro: question =>
        `${question ? `質問：「${question}」\n` : ''}職員の方が使う言葉と、それが指す事業を選んでください。登録すると、全員へのお答えに使われます。施策を指す言葉は「言い換え登録 三つ葉運動 3-1」のように書いて登録します。`,
      say: '言葉',
      sayHint: '計画にない呼び名や略称だけを書きます（例：ひまわりネット）',
      part: '指している事業',
      submit: '登録する',
    },
    wrong: {
      length: '2文字から40文字までの言葉にしてください。',
      code: '番号は言い換えにできません。',
      command: 'ボットへの指示に使う言葉なので、言い換えにできません。',
      unknownPart: '計画にある事業か施策を、番号か名前で選んでください。',
      tooMany: most =>
        `言い換えは${most}件まで登録できます。使わないものを「言い換え取消」で外すか、情報担当に data/synonyms.json への追加をご依頼ください。`,
      already: (say, part) => `「${say}」は、すでに「${part}」の言い換えとして登録されています。`,
      known: (say, part) => `「${say}」では、登録しなくても「${part}」をお答えしています。`,
      outside: say =>
        `「${say}」は、計画に書かれていないことを尋ねる言葉なので、言い換えにできません。事業や施策の呼び名を書いてください。`,
      noEffect: say => `「${say}」は一般的すぎて、登録してもお答えに使えません。より具体的な呼び名にしてください。`,
    },
    confirm: (say, part, before) =>
      `「${say}」を「${part}」の言い換えとして登録します。いまは、${before ? `「${say}」で${before}をお答えしています。` : '「計画には載っていません」とお答えしています。'}全員へのお答えが変わります。よろしいですか。`,
    deed: '言い換えを登録する',
    added: (say, part) =>
      `「${say}」を「${part}」の言い換えとして登録しました。取り消すときは「言い換え取消 ${say}」です。`,
    answers: (question, parts) => `「${question}」には、これから${parts}をお答えします。`,
    answersNot: question =>
      `ただし「${question}」には、まだお答えできません。この質問は「届いた質問」に残してあります。`,
    how: '「言い換え登録 ひまわりネット 4-2-1」のように、言葉と、それが指す事業か施策の番号を書いてください。',
    others: count => `ほか${count}件`,
    confirmRemoval: (say, parts) =>
      `「${say}」（${parts}）の登録を取り消します。全員へのお答えが変わります。よろしいですか。`,
    removalDeed: '登録を取り消す',
    removed: say => `「${say}」の登録を取り消しました。`,
    removeHow: '「言い換え取消 ひまわりネット」のように、登録した言葉を書いてください。一覧は「言い換え」です。',
    notRecorded: say => `「${say}」は登録されていません。登録した言葉の一覧は「言い換え」です。`,
    title: count => `登録した言い換え（${count}件）`,
    empty: '登録した言い換えはありません。「言い換え登録 ひまわりネット 4-2-1」のように登録できます。',
    columns: { say: '言葉', part: '指すもの', at: '登録日', by: '登録した方' },
    listHow: '加えるときは「言い換え登録」、外すときは「言い換え取消」に続けて言葉を書いてください。',
  },
};

const en: SynonymsText = {
  unanswered: {
    passOn: 'Tell the coordinators',
    passedOn: coordinators =>
      `Your question was passed on to the coordinators${coordinators ? ` (${coordinators})` : ''}. Once they record the word, it will be understood.`,
    enough: count =>
      `${count} questions of yours are waiting for the coordinators. Please pass this one on once they are settled.`,
    notice:
      'Staff passed on questions that were not answered from the plan. “unanswered questions” shows them and lets you record synonyms.',
    waiting: count =>
      count === 1
        ? '1 question that was not answered from the plan has been passed on.'
        : `${count} questions that were not answered from the plan have been passed on.`,
    command: 'unanswered questions',
    title: count => `Unanswered questions (${count})`,
    line: (question, day, who, people) =>
      `“${question}”\n${day}${who ? ` · ${who}` : ''}${people > 1 ? ` · ${people} people` : ''}`,
    more: count => `${count} more; they are shown once those above are settled.`,
    none: 'No questions have been passed on. Only those whose asker pressed “Tell the coordinators” come here.',
    settle: 'Settle it',
    settled: question => `“${question}” is settled.`,
  },
  synonyms: {
    register: 'Record a synonym',
    form: {
      title: 'Record a synonym',
      intro: question =>
        `${question ? `Question: “${question}”\n` : ''}Write the word people use and choose the project it stands for. It is used for everyone’s answers. For a measure, write “add synonym clover drive 3-1”.`,
      say: 'Word',
      sayHint: 'Only the name or abbreviation the plan lacks, e.g. Sunflower Net',
      part: 'The project it stands for',
      submit: 'Record it',
    },
    wrong: {
      length: 'Write a word of 2 to 40 characters.',
      code: 'A number cannot be a synonym.',
      command: 'This word is a command of the bot and cannot be a synonym.',
      unknownPart: 'Choose a project or a measure of the plan, by its number or name.',
      tooMany: most =>
        `At most ${most} synonyms can be recorded. Remove unused ones with “remove synonym”, or ask the IT desk to add them to data/synonyms.json.`,
      already: (say, part) => `“${say}” is recorded for “${part}” already.`,
      known: (say, part) => `“${say}” is answered with “${part}” as it is.`,
      outside: say =>
        `“${say}” asks for what the plan does not hold and cannot be a synonym. Write the name of a project or measure.`,
      noEffect: say => `“${say}” is too general and would not be used. Choose a more specific name.`,
    },
    confirm: (say, part, before) =>
      `Record “${say}” as a synonym for “${part}”? Now it is answered with ${before || '“The plan does not say”'}. Everyone’s answers change.`,
    deed: 'Record the synonym',
    added: (say, part) => `“${say}” is now a synonym for “${part}”. To undo it, write “remove synonym ${say}”.`,
    answers: (question, parts) => `“${question}” is answered with ${parts} from now on.`,
    answersNot: question => `“${question}” is still not answered, so it stays among the unanswered questions.`,
    how: 'Write “add synonym Sunflower Net 4-2-1”: the word and the number of the project or measure it stands for.',
    others: count => `${count} more`,
    confirmRemoval: (say, parts) => `Remove the synonym “${say}” (${parts})? Everyone’s answers change.`,
    removalDeed: 'Remove it',
    removed: say => `The synonym “${say}” is removed.`,
    removeHow: 'Write “remove synonym Sunflower Net”; “synonyms” lists the recorded ones.',
    notRecorded: say => `“${say}” is not recorded; “synonyms” lists those that are.`,
    title: count => `Recorded synonyms (${count})`,
    empty: 'No synonyms are recorded. Write “add synonym Sunflower Net 4-2-1” to record one.',
    columns: { say: 'Word', part: 'Stands for', at: 'Recorded', by: 'By' },
    listHow: 'Add one with “add synonym”, remove one with “remove synonym” and the word.',
  },
};

export const synonymsText: Record<Lang, SynonymsText> = { ja, en };
