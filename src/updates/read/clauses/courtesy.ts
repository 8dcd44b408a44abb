/**
 * Polite phrases, in which words of a project's name do not mean the project: 「ご安心ください」,
 * 「相談させてください」.
 */

const OPENING = '(?:どうか|どうぞ|引き続き|今後とも|何卒|また|なお)?[、 ]?';
const MATTER =
  '(?:安心|相談|確認|協力|支援|理解|了承|連絡|指導|教示|手配|検討|指示|助言|意見|容赦|心配|迷惑|面倒|手数|尽力|配慮|査収|承知|参加|利用|活用|応援|指摘|鞭撻|提供|報告)';
/** Verbs of request, offer or thanks. */
const ASKED =
  '(?:くださ|下さ|お?願|いただ|いたし|致し|頂|させて|して(?:くださ|下さ|い[いた]|よ[いろ]|良い|大丈夫|もら|ほし)|した[いく]|申し上|感謝|お?[かが]け|お?掛け|ありがと|無用|いりませ|なさら|なく$|に?は?及び)';
const COURTESY = new RegExp(
  `^${OPENING}(?:ご|御|お)?${MATTER}(?:のほど|の程)?(?:[をにはが]?${ASKED}|を$)|^${OPENING}(?:安全第一|安全に(?:気を|配慮|留意))`,
);

/** Expects gently normalised text. */
export const isCourtesy = (text: string): boolean => COURTESY.test(text);
