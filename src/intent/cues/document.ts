/** Cues of questions about the document: いつ, 誰, なぜ, スローガン, 正式名称, earlier plans. */
import { anyOf } from '../../regex.ts';
import type { Patterns } from './patterns.ts';

export const DOCUMENT = {
  when: [
    /期限|期日|(?<![ぁ-ん](?<![はがをにでもとてのって]))いつ(?!も|でも|で(?!す|し))|何年|何月|時期|年月|何年度|何年何月/g,
    anyOf(
      /\b(?:month and year|year and month|which month|what month|date) (?:of|for|was|is)\b/g,
      /\bwhen\b(?! (we|i|you|they|it|there|a|an|the|people|someone)\b)|\bwhat (year|month|date|period)\b/g,
      /\bwhich (year|fiscal year|month|year)\b|\bby (which|what) (fiscal )?year\b/g,
      /\bwhat (?:fiscal )?years?\b|\bwhich fiscal years\b|\bby when\b|\bsince when\b|\buntil when\b/g,
      /\bhow (long|old)\b|\bhow many years\b/g,
    ),
  ],
  who: [
    /誰(?!でも|もが)|だれ(?!でも|もが)|策定主体|どこが(作|つく|策定|中心)|どこと|誰と/g,
    /\bwho\b(?! (owns|are you))|\bwhom\b|\bwhose\b/g,
  ],
  why: [
    /なぜ|なんで(?!も|す|し)|どうして|理由|わけ(は|を|って)|(狙|ねら)い|目的|何のため|きっかけ|背景|(期待|見込)(し|され)/g,
    /\bwhy\b|\bpurpose\b|\breason\b|\bwhat for\b|\baim(s|ed)?\b(?! (?:at|towards?) )|\bgoals?\b|\bobjectives?\b/g,
  ],
  slogan: [
    anyOf(
      /スローガン|(脇|横|隣|そば|見出し)の(言葉|文言|一言|ひとこと|フレーズ|文句|一文)|(横|脇|隣|そば|下)に(添|書い|書か|印刷|あ)[^、。?]{0,6}/g,
      /添え(て|ら|書)[^、。?]{0,6}|キャッチ(フレーズ|コピー)|サブタイトル|副題|合言葉|うたい文句|見出しの(下|横|脇|そば)[^、。?]{0,12}/g,
    ),
    anyOf(
      /\bslogans?\b|\btaglines?\b|\bsubtitles?\b|\bcatch ?phrases?\b|\bmottos?\b/g,
      /\b(printed )?(next to|beside|beneath) the (title|name|heading)\b/g,
    ),
  ],
  meaning: [
    anyOf(
      /(何|なん)の略|頭文字|略さず|略(称|語)?(は|って|です|と)|正式(名称|名)|フルネーム|の意味|意味(は|って)/g,
      /日本語(名|[でに](?!も?(?:読|見|案内|調べ|使|利用|発信|知り|聞|検索|問い合わせ|相談|表示|提供|対応|やり取り|話し|申請|申し込)))/g,
      /英語(名|で(?!も?(?:読|見|案内|調べ|使|利用|発信|知り|聞|検索|問い合わせ|相談|表示|提供|対応|やり取り|話し|申請|申し込)))|(何|なん)と訳|言い換え/g,
      /(どう|何と)(説明|定義|呼)|とはどういう|愛称|ニックネーム|通称|別名/g,
    ),
    anyOf(
      /\bstands? for\b|\babbreviation\b|\bacronym\b|\bshort for\b|\bmeaning\b/g,
      /(?<=\bwhat (?:does|do) .{1,40})\bmean\b|\bfull (?:name|term|form)\b|\bspel(?:t|led) out\b/g,
      /\bnicknames?\b|\bofficial name\b|\bdefined\b|\bdefinition\b/g,
    ),
  ],
  wording: [
    anyOf(
      /(と|って|で|に)書(いて|かれ)[^、。?]{0,8}|何と(書|言)|説明(文|で|に|は|を|って|、|どう)|記載|原文|本文|(どう|何と)述べ/g,
      /(という|って)(言葉|語|単語|用語|表現)|どういう内容|どんな内容|内容(は|を)|趣旨|配慮|どうやって支援|どんな役割|期待(して|され)/g,
    ),
    anyOf(
      /\bwhat does (it|the plan|the document|measure [\d-]+) say\b|\baccording to\b/g,
      /\bdescri(be|ption|bed)\b|\bwording\b|\bthe (word|term|phrase)\b|\bwhich measure mentions\b/g,
      /\bwhat part\b|\bwhat role\b|\bsays about\b|\bstated?\b|\bwritten\b/g,
    ),
  ],
  earlierPlans: [
    anyOf(
      /(前|以前|過去|従来|これまで|昔|先代|一つ前|ひとつ前|1つ前|直前|旧|歴代|最初|初代|初めて|(一番|いちばん|最も)(古|新し)い|最も古い|最古|最新|直近|最近)の?[^、。?]{0,14}(計画|構想|戦略|プログラム|プラン)/g,
      /(計画|構想|戦略|プラン)[^、。?]{0,8}(一番|いちばん|最も|もっとも)(古|新し|最初|はじめ|先|昔)|(計画|プラン)[^、。?]{0,8}(最初に|最初の|最古|初めて)/g,
      /(?<![一-龠ァ-ヶー])計画(?:は|って)(?:これまで|今まで|過去)[^、。?]{0,8}|[7七]つの(?:計画|戦略)|(?:これまで|今まで)に?(?:何|いくつ)[^、。?]{0,4}(?:計画|戦略)/g,
      /(?:どんな|どういう|どの)(?:it)?(?:計画|プラン)が(?:あった|ありました|作られ|つくられ|でき)/g,
    ),
    anyOf(
      /\b(previous|earlier|past|prior|last|former|first|oldest|original|preceding|older|very first|before this one|before it)\b[^.?!]{0,30}\b(plans?|strateg(y|ies)|concept|program(me)?)\b/g,
      /\b(?:came|come|comes|went|existed|preceded) (?:just |right )?(?:before )?(?:this|the|it)(?: plan| one)?(?= ?\?|$)/g,
      /\bpredecessors?\b/g,
      /\b(?:most recent|latest|newest|oldest|earliest) (?:(?:it|ict|promotion) )*(?:plan|strategy)\b/g,
      /\b(latest|newest|most recent)\b[^.?!]{0,30}\bplans?\b.{0,20}\b(before|earlier|past|previous)\b/g,
      /\bplans?\b.{0,30}\b(before|came before|preceded)\b/g,
    ),
  ],
} satisfies Patterns;
