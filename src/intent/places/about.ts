/** The words that say a topic is asked for, wherever it stands. */

/** Before it, in English: alternatives of a pattern. */
export const ABOUT = 'about|concerning|regarding|related to|relating to|dealing with|involving|aimed at';
/** After it: 「地デジに関する取組」. */
export const ABOUT_IT = /^(?:に|の)?(?:関する|関連|関係|まつわる|ついての|関わる|かかわる)/;
