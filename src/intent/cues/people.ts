/** Cues of owners and status: 担当課, 担当が未定, 進捗, 状況を更新したい. */
import { anyOf } from '../../regex.ts';
import type { Patterns } from './patterns.ts';

export const PEOPLE = {
  owner: [
    anyOf(
      /(担当|所管|主管|受け持)(?!で(して|すが|すけど|、)|の者で|になった|になり|として|しておりまし)(している|してる|する|の|は|が|って|を|も)?(課|部署|部|係|者|室|局|窓口)?/g,
      /どこの(課|部署|部|担当|係|室)|(同じ|別(の|々の)?|違う)(課|部署|係|室|担当(課)?)(です|なの|が|って|？|\?|か|$)|どの(課|部署|部|係)|何課/g,
      /(誰|だれ|どこ)(に|へ)(聞|き|問|連絡|相談|電話|言)[^、。]{0,6}|(問い合わせ|問合せ|連絡|相談)(先|窓口)(の課)?/g,
      /どこが(やって|やる|持って|担|所管|受け持)[^、。]{0,5}|誰が(やって|担当|持って|責任)[^、。]{0,5}|責任(者|部署|課)|オーナー|(課|部署)(は|が)?(どこ|持って)/g,
      /の課は|の(?:担当)?代理(?:の?人|者)?(?=は|って|を|[?？。]*$)|(?<=[一-龠ァ-ヶa-z)]の)は(?:誰|だれ|どなた|どこの?課?)(?=(?:です|でしょう)?か?[?。]*$)/g,
    ),
    anyOf(
      /^(?:and |so |ok,? )?who(?=[ ?.!]*$)|\bwho(?:'s| is| are| in)? (?:the )?charge\b(?: of)?/g,
      /\bwho(?:'s| is)? (?:leads|leading|heads|heading|maintains|maintaining|operates|operating|looks after|administers|supervises|deals with|takes care of)\b(?! (?:the |this |that |it )?(?:[a-z]+ ){0,3}(?:headquarters|plan|promotion|structure|body|council|committee|prefecture|government|office)\b)/g,
      /^(?:and |so |ok,? |then )?who (?:does|do) (?=(?:the )?[a-z-]+(?: [a-z-]+){0,2}[?. ]*$)(?!(?:the )?(?:plan|it|this|that|they|we|you|i)\b)(?!.*\b(?:serve|target|help|apply|cover|benefit|affect|include|support|involve|reach|for|to|what)\b)/g,
      /\b(?:which|what) (?:section|division|office|department) (?:do|does|charge)\b/g,
      /\bwho(?:'s| is) behind(?! (?:the |this |that )?plan\b)/g,
      /\bwho(?:'s| has)? got (?:it|that|this|them|those)\b/g,
      /\bwho (?:do|should|would|can) (?:i|we) (?:chase|ask|call|ping|talk to|write to)\b(?: (?:about|for))?/g,
      /\bwho(?:'s| is) on (?=the |this )(?!the (?:line|phone)\b)/g,
      /^(?:and |so )?who(?:'s| is) on (?=[a-z])(?!(?:the )?(?:duty|leave|holiday|call|strike|board|line|phone|it|that|them)\b)/g,
      /\b(?:the )?(?:division|section|department|office) (?:for|behind|of) (?=(?:the|that|this|those|these)\b)/g,
      /(?<=')s (?:division|section|department|owner)(?=[ ?.!]*$)/g,
      /\b(?:connect|put through|transfer)(?:ed|s)? (?:(?:it|them|him|her|me) )?(?:to|with) whom?\b/g,
      /\bwho (?:do|should|can|could|would) (?:i|we) (?:connect|transfer|put)\b(?: (?:him|her|them|it))?(?: (?:through )?to)?(?: for| about)?/g,
      /who(’s|'s| is| are)? (running|handling|managing|looking after|owns?|runs?|handles?|manages?|in charge|responsible|does (this|that|it)|to contact|looks after|do i (ask|contact|call|talk to))\b( of| for)?/g,
      /\b(who|(?:which|what) (division|department|section|office|team|unit)s?)\b.{0,40}\b(in charge|responsible|owns?|handles?|runs?|manages?|looks? after|contact)\b( of| for)?/g,
      /\b(which|what) (division|department|section|office|team|unit)s?\b|\bowners?\b/g,
      /\bwho (?:does|takes care of) (?=(?:the|that|this) (?:[a-z'-]+ ){0,4}(?:one|project|thing)\b)/g,
      /\bwhose (?:job|project|responsibility|task|baby)\b/g,
      /\b(?:need|want|find|looking for|after) (?:the |which )?(?:right )?(?:section|division|office|department)(?= (?:for|of|that|in charge)\b)/g,
      /\bresponsible (division|department|section|person)\b|\bcontact (person|point|for)\b|\bdeput(?:y|ies)\b(?: (?:for|of|on))?|\bin charge\b/g,
      /\bsame (?:(?:division|department|section|office|team|owner)s?|people|folks)\b/g,
      /^(?:the |and )?contacts?(?: info(?:rmation)?| details?)?(?= ?\?|$)/g,
    ),
  ],
  ownedBy: [
    anyOf(
      /(課|部|室|局|センター|本部)(が|は|で|の)(何を|どれを|どの(事業|取組)を|どんな(事業|取組)を)?(担当|所管|受け持)[^、。]{0,10}(事業|取組|もの|何|どれ|一覧|は\?|$)/g,
      /(課|部|室|局|センター|本部)(って|は|では?|が)(今)?(何|なに|どんな(こと|事業|取組|仕事))(を)?(し|やっ|取り組ん)[^、。]{0,6}/g,
    ),
    /(?<=\bwhat (?:does|do) .{1,40})\b(own|handle|run|manage|look after)\b/g,
  ],
  vacant: [
    anyOf(
      /(誰も|だれも|どこも)担当(して|になって)(い)?(ない|ません)[^、。]{0,8}/g,
      /担当(課|者|部署)?(が|の)?(未登録|未定|決まって(い)?ない|いない|ない|空き|不在)[^、。]{0,8}|未登録の(事業|取組|担当)|空席/g,
    ),
    /\b(no|without|missing|unassigned|vacant) owners?\b|\bunassigned\b|\bvacanc(y|ies)\b/g,
  ],
  status: [
    anyOf(
      /進捗(?:率|度)?|しんちょく|進行(?:状況|具合|度)|進み(具合|方|ぐあい)|どこまで(進|でき|出来|行|いっ|やっ|来|き)[^、。?]{0,8}/g,
      /(今|いま|現在|その後|最近)?(、)?どう(なって|なりま|なった|なの|進んで|いう状況|なん)[^、。?]{0,6}|(今|現在|いま)(の)?(どんな)?(状況|状態|ステータス)/g,
      /どんな(状況|状態)|(?<!空き|作動|ベッド|稼働|運行|開花|混雑|受付)(状況|ステータス)(は|も|を|って|が|$|\?|どう|教え|おしえ|知り|確認)/g,
      /順調(です|なの|に|か|$|\?|な)|進(んで|め(られて)?て)(い)?(る|ます)(の|か|のか|んですか)?([?？]|$)|動き(は|が)?(ある|あり|あった|出て)/g,
      /(?:一番|いちばん|1番|もっとも|最も)?(新しい|最新の|直近の)(報告|状況|情報)|遅れ(は|が)?(ある|あり|出て|$|[?？])|問題(は|なく)(ない|あり|進|$|[?？])|間に合(う|い)/g,
      /報告(は|が)?(来て|上がって|出て|ある|あり|届いて)[^、。?]{0,6}|(予定|計画)(どお|通)り(です|進|か|$|\?)|遅れて(い)?(る|ます|ない)[^、。?]{0,6}/g,
      /うまく(いって|行って)[^、。?]{0,6}|(今|いま|現在|最近|その後)(は|って|、)?どんな(感じ|具合|様子|調子|塩梅)[^、。?]{0,6}/g,
      /^(で、?)?どんな(感じ|具合|様子|調子)(です|なの)?か?(?=[?？]|$)|何(%|パーセント|割)(まで|くらい|ぐらい|ほど)?(進|でき|出来|達成|済|終わ)[^、。?]{0,6}/g,
      /(今|いま|最近)(は)?どう(よ|かな|ですか)?(?=[?？]|$)|終わった(?:[のか]|(?=[?？]*$))|完了し(た|て|ました)[^、。?]{0,4}/g,
      /(?:もう|すでに|既に)(?:使え|利用でき|動いて|稼働して|始まって)(?:い)?(?:る|ます)(?:の|ん(?:です|でしょう)?)?か?(?:って)?(?=[?？。]*$)/g,
    ),
    anyOf(
      /\bstatus(?:es)?\b|\bwhere are we\b(?: (?:with|on|at))?(?! (?:going|from)\b)|\bprogress(ing)?\b/g,
      /(?<=\bhow(?:'s| is| are) .{0,60})\b(going|doing|coming along|getting on)\b|\bhow far(?: along)?\b/g,
      /\b(on|behind|ahead of) schedule\b|\bon track\b|\bdelayed\b|\blate\b(?! night)/g,
      /\bis (it|that|this) (done|finished|complete)\b/g,
      /\b(?:has |have |is |are )?already (?:started|begun|running|open|available|in use)\b(?=[ ?.!]*$)/g,
      /\bfinished yet\b|\bcoming along\b|\bup to date\b/g,
      /(?<=\b(?:is|are) (?:it|that|this|they|everything|both|the project|that one|this one) )(?:going|doing|progressing|moving|getting on)\b( (?:well|ok|okay|fine|smoothly|along|ahead|forward))?/g,
      /\bgoing (?:well|smoothly)\b|\bany (?:news|updates?|reports?|developments?)\b/g,
      /\b(?:has|have) anything been reported\b|\bon time\b|\bwhere does (?:it|that|this) stand\b/g,
      /\bwhat's the latest\b/g,
      /\bhow(?:'s| is| are) (?:it|that|this|they|things|that one|this one) (?:looking|coming on)\b/g,
      /\bwhere are (?:we|they) (?:on|with|at)\b/g,
    ),
  ],
  update: [
    anyOf(
      /(状況|進捗|更新|報告)を?(更新|報告|登録|入力|回答|変更)(したい|する|します|させて|しよう)[^、。?]{0,6}|更新したい|報告したい/g,
      /(?:進捗|状況|照会|実績)(?:の|を|に|へ)*(?:(?:報告|回答|返信|更新|入力|登録))?(?:の|は|って|を|には|、)*(?:どうやって|どうやる|どうやり|どうすれば|どうしたら|どうする|どのように|どこ(?:で|から|に)(?:す|や|入|書|答|報|回)|仕方|しかた|やり方|やりかた|方法|手順)[^、。?]{0,12}/g,
      /^(?:報告|回答|返信)(?:の|は|って|を|には|、)*(?:どうやって|どうやる|どうやり|どうすれば|どうしたら|どうする|どのように|どこ(?:で|から|に)|仕方|しかた|やり方|やりかた|方法|手順)[^、。?]{0,12}/g,
      /^(?:どうやって|どうすれば|どうやったら|どのように|どこ(?:で|から))(?:進捗|状況|照会)?(?:を|に|へ)?(?:報告|回答|返信|答え)[^、。?]{0,12}/g,
    ),
    anyOf(
      /\b(i want to|let me|i'd like to|please) (update|report)\b/g,
      /\breport (?:(?:the|my|our|a) )?(?:status|progress|updates?)\b/g,
      /\bhow (?:do|can|should|to)(?: i| we)? (?:report|send|give|submit|file|enter) (?:(?:the|my|our|a|an) )?(?:report|update|answer|progress)s?\b/g,
      /^how (?:do|can|should|to)(?: i| we)? (?:answer|reply|report)(?= ?[?.]*$| (?:to )?(?:the |a )?(?:request|prompt|round)\b)/g,
      /\bupdate (the )?status\b/g,
    ),
  ],
} satisfies Patterns;
