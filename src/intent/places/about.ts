/** Phrases that mark a topic. */

/** English prepositions before a topic, as alternatives of a pattern. */
export const ABOUT = 'about|concerning|regarding|related to|relating to|dealing with|involving|aimed at';
/** Japanese phrases after a topic: 「地デジに関する取組」. */
export const ABOUT_IT = /^(?:に|の)?(?:関する|関連|関係|まつわる|ついての|関わる|かかわる)/;
