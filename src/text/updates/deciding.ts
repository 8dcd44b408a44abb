/** Texts for a coordinator who decides about messages with unknown delivery: one, some or all. */

import type { Lang } from '../../lang.ts';
import type { PlatformName } from '../../platform.ts';
import { platformText } from '../platforms.ts';

export interface DecidingText {
  deciding: {
    title(round: string): string;
    sentence(count: number, first: number, last: number): string;
    /** Destination of a message: a person, or a channel by its id. */
    place(platform: PlatformName, where: { person: string } | { channel: string }): string;
    buttons: {
      list(count: number): string;
      page(count: number): string;
      next: string;
      previous: string;
      allArrived(count: number): string;
      allAgain(count: number): string;
      yesArrived(count: number): string;
      yesAgain(count: number): string;
      back: string;
    };
    confirmArrived(count: number): string;
    confirmAgain(count: number): string;
    form: { title: string; intro: string; later: string; submit: string; nothingChosen: string };
    /** The result; messages settled by somebody else before are counted separately. */
    done(arrived: number, again: number, settled: number): string;
    /** After cancelling the confirmation for all. */
    wentBack: string;
    left(count: number): string;
  };
}

const ja: DecidingText = {
  deciding: {
    title: round => `${round}の未確認の連絡`,
    sentence: (count, first, last) =>
      `届いたかどうか確認できない連絡は${count}件です（${first}～${last}件目）。宛先をご覧のうえ、お決めください。`,
    place: (platform, where) => {
      const name = platformText.ja[platform];
      return 'person' in where ? `${name}の${where.person}さん` : `${name}のチャネル ${where.channel}`;
    },
    buttons: {
      list: count => `未確認の${count}件を確認する`,
      page: count => `この${count}件を決める`,
      next: '次の一覧',
      previous: '前の一覧',
      allArrived: count => `${count}件すべて届いていた`,
      allAgain: count => `${count}件すべてもう一度送る`,
      yesArrived: count => `${count}件を届いたと記録する`,
      yesAgain: count => `二重を承知で${count}件を送る`,
      back: '一覧に戻る',
    },
    confirmArrived: count =>
      `未確認の${count}件を、すべて「届いていた」と記録します。実は届いていなかった宛先には、連絡が行かないままになります。ご覧になっていない宛先があれば「一覧に戻る」を押してください。`,
    confirmAgain: count =>
      `未確認の${count}件を、すべてもう一度送ります。実は届いていた宛先には、同じ連絡が二度届きます。ご覧になっていない宛先があれば「一覧に戻る」を押してください。`,
    form: {
      title: '未確認の連絡',
      intro:
        '宛先をご覧のうえ、連絡ごとにお選びください。「もう一度送る」を選ぶと、実は届いていた宛先には同じ連絡が二度届きます。',
      later: 'まだ決めない',
      submit: '決定する',
      nothingChosen: 'まだ何も選ばれていません。一件以上お選びください。',
    },
    done: (arrived, again, settled) =>
      [
        ...(arrived > 0 ? [`${arrived}件を「届いていた」と記録しました。`] : []),
        ...(again > 0 ? [`${again}件をもう一度送りました。`] : []),
        ...(settled > 0 ? [`${settled}件はすでに確認済みか、送り直した後のため、何もしていません。`] : []),
      ].join(''),
    wentBack: '何も変更せずに、一覧に戻りました。',
    left: count => (count > 0 ? `未確認の連絡は、あと${count}件です。` : '未確認の連絡はありません。'),
  },
};

const en: DecidingText = {
  deciding: {
    title: round => `Unconfirmed messages of the round for ${round}`,
    sentence: (count, first, last) =>
      `It is not known whether ${count} ${count === 1 ? 'message' : 'messages'} arrived${count === 1 ? '' : ` (${first} to ${last} shown)`}. Please look, then choose.`,
    place: (platform, where) => {
      const name = platformText.en[platform];
      return 'person' in where ? `${name}, ${where.person}` : `${name}, channel ${where.channel}`;
    },
    buttons: {
      list: count => `Look at the ${count} unconfirmed`,
      page: count => (count === 1 ? 'Decide about it' : `Decide about these ${count}`),
      next: 'Next page',
      previous: 'Previous page',
      allArrived: count => (count === 1 ? 'It arrived' : `All ${count} arrived`),
      allAgain: count => (count === 1 ? 'Send it again' : `Send all ${count} again`),
      yesArrived: count => `Record ${count} as arrived`,
      yesAgain: count => `Send ${count} again, even if duplicated`,
      back: 'Back to the list',
    },
    confirmArrived: count =>
      `All ${count} unconfirmed messages will be recorded as arrived. Anyone who did not receive it will not get it. If you have not looked at every place, choose “Back to the list”.`,
    confirmAgain: count =>
      `All ${count} unconfirmed messages will be sent again. Anyone who already received it gets it twice. If you have not looked at every place, choose “Back to the list”.`,
    form: {
      title: 'Unconfirmed messages',
      intro: 'Please look, then choose for each. Sending again doubles a message that was there after all.',
      later: 'Not yet',
      submit: 'Decide',
      nothingChosen: 'Nothing is chosen yet. Please choose for one at least.',
    },
    done: (arrived, again, settled) =>
      [
        ...(arrived > 0 ? [`Recorded ${arrived} as arrived.`] : []),
        ...(again > 0 ? [`Sent ${again} again.`] : []),
        ...(settled > 0 ? [`${settled} had been settled or sent again before; nothing was done about them.`] : []),
      ].join(' '),
    wentBack: 'Nothing was changed.',
    left: count => (count > 0 ? `${count} left to decide about.` : 'Nothing is unconfirmed.'),
  },
};

export const decidingText: Record<Lang, DecidingText> = { ja, en };
