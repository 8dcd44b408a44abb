/** Cues of the conversation itself: 使い方, もっと, ほかには, もう一方, ところで, ありがとう. */
import { anyOf } from '../../regex.ts';
import type { Patterns } from './patterns.ts';

export const TALK = {
  help: [
    anyOf(
      /使い方|つかいかた|使いかた|ヘルプ|へるぷ|何が?(でき|出来)(る|ます)|なに(が)?でき(る|ます)|できること|何を聞(け|い)ば|何が聞け|どう(やって)?(使|聞)(え|け|う)ば/g,
      /どんな(こと|質問)(が|を)?(聞|でき|出来)[^、。?]{0,8}|あなたは(誰|だれ|何)|君は(誰|何)|説明書|マニュアル|自己紹介/g,
    ),
    anyOf(
      /\bhelp\b(?! (for|with|from|shop|small|people|the|companies|residents|parents|to|me find))/g,
      /\bwhat can you (do|answer|help)\b|\bwhat can i ask\b|\bhow (do|can|should) i use (you|this|it)\b/g,
      /\bwho are you\b|\bhow does this (bot )?work\b|\bwhat are you\b|\binstructions\b|\bwhat do you do\b/g,
    ),
  ],
  more: [
    /もっと(見|出|知|ある|ない|教|他|ほか|$|\?|。)|^もっと|続き|つづき|次(の(ページ|10件|やつ)|を|へ|$)|残り(は|を|も|$)|さらに/g,
    anyOf(
      /\bmore\b(?! (than|like|entries|projects|about|detail|information))|\bnext( page)?\b(?! generation)/g,
      /\bcontinue\b|\bthe rest\b|\bgo on\b/g,
    ),
  ],
  others: [
    anyOf(
      /(ほか|他|外)に(は|も)?(ない|ある|何|なに|あり|どんな|$|\?|、)|(ほか|他)には|他の(もの|事業|取組)?(は|も)|ほかの(もの|事業|取組)?(は|も)|それ以外|これ以外/g,
      /以外に(は|も)|(ほか|他)にも?(?=[^、。?]{1,14}(?:ある|あり|ない|載))/g,
    ),
    anyOf(
      /\b(any|anything|something|what) (other|others|else)\b|\bother (projects|ones)\b|\bothers?\b(?! one)/g,
      /\bare there (any )?other\b|\belse\b/g,
    ),
  ],
  detail: [
    /詳し(く(?!い[うえ]|言[うえ])|い)|くわし(く(?!い[うえ]|言[うえ])|い)|詳細|もう(ちょっと|少し)|(何|なに)(を)?する(やつ|もの|事業|の)[^、。?]{0,4}|どんな(事業|取組|もの|やつ)/g,
    /\b(more )?details?\b|\btell me (more )?about\b|\btell me more\b|\bmore about\b|\bexplain\b|\bmore information\b/g,
  ],
  within: [
    anyOf(
      /^うち(?![のわけち])|(その|この|上の)(中|うち|なか)(の|で|に|から)?|そのうち(の|で)?|(の)?中(で|から)(?!央)|のうち(の|で)?/g,
      /だけ(で(いい|よい)|に(して|絞)|$|。|\?|を|見)|に限|に絞|絞(って|り込)/g,
    ),
    anyOf(
      /\bamong (them|those|these)\b/g,
      /\b(?:any(?:thing)?|something|which|what|ones?|is) (?:in )?there (?=for\b|about\b|on\b|to do\b|related\b)/g,
      /\bof (those|these|them)\b|\bonly (the|those|ones)\b|^only (?=(?!in\b|one\b|if\b)[a-z])|(?<=[a-z] )only(?=[ .!?]*$)|\bjust the\b/g,
      /\bout of (those|these|them)\b/g,
      /\bwhich of (those|these|them|the (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+))\b/g,
      /\bwithin\b|\bnarrow\b/g,
    ),
  ],
  vagueOne: [
    /て(?:い)?る方(?=[はの](?:担当|進|状況|もう|今|いま|どこまで|どう|終わ|誰|だれ|どこ))|の?(やつ|ヤツ|あれ|件)(って|は|$|\?|、|を|の|だけ)|(?:の(?:ほう|方)|(?<=[うくすつぬむるいた])ほう)(は|を|も|の|が|って|だ|で|ね|$|\?|、)/g,
    /(?<=\bthe [a-z][a-z' -]{1,40} )(ones?|things?)\b|\bthe ones?\b(?= (for|about|with|on|that))/g,
  ],
  theOther: [
    /もう(一方|片方|ひとつ|一つ|1つ)|残りの(一つ|ひとつ|ほう|方)|(じゃない|でない)ほう/g,
    /\bthe other( one)?\b|\bother one\b/g,
  ],
  newTopic: [
    /ところで|別件|話(は|が)?(変|かわ|替)(わ|り|る)[^、。]{0,4}|別の(話|質問)|全然(別|違)[^、。]{0,6}|それとは別に/g,
    anyOf(
      /\bdifferent (question|topic)\b|\banother question\b|\bby the way\b|\bnew (topic|question)\b/g,
      /\bunrelated\b|\bchanging (the )?(topic|subject)\b/g,
    ),
  ],
  earlier: [
    anyOf(
      /さっき(の|の話の)?|先ほど(の)?|最初(に|の)(聞|言|出|話|質問)[いたっし]{0,3}|前に(聞|言|出)[いたっし]{0,3}|初めに聞[いた]{0,2}/g,
      /話(?:を|は)?(?:元に)?戻(?:って|すと|し(?:て|ます(?:が|けど)?))/g,
      /(?:の(?:話|件|ほう|方)|やつ)に(?:話を)?戻(?:って|ると|り(?:ます(?:が|けど)?)?|し(?:て|ます(?:が|けど)?))/g,
    ),
    anyOf(
      /\b(earlier|before|just now|previously)\b|\bfirst (asked|question)\b|\bi asked\b/g,
      /\bback to (?=the [a-z-]+(?: [a-z-]+){0,3}(?: ?[,:;.?-]|$))(?!the (?:list|top|beginning|start|plan|first|previous|last|other|second|third|area|measure)\b)/g,
    ),
  ],
  thanks: [
    /^((サンキュー|サンクス|どうも(?:ね|です|どうも)|ありがと(?:ね|さん|です)?(?!う)|あざ(?:っ)?す|ふー?ん|ほー+|(?:ok|じゃあ)(?=ありがとう)|thanks|ありがとうです|ありがとう(ございま(す|した))?|どうも|助かり(ます|ました)|助かった|了解(です|しました)?|なるほど(です)?ね?|わかりました|分かりました|わかった|分かった|承知(です|しました)?|おはよう(ございます)?|こんにちは|こんばんは|お疲れ(様|さま)(です|でした)?|よろしく(お願いします)?|はじめまして|以上(です)?|大丈夫(です)?|結構です|はい|うん|いいえ|ええ|いや|ok(?:です)?|おk(?:です)?|おけ|おっけー?|オッケー(?:です)?|(?:大変|とても|すごく|非常に)?(?:参考|勉強)になり(?:ます|ました)|参考にします|(?:よく|だいたい|大体)?(?:分かり|わかり)ました|納得(?:です|しました)|把握(?:です|しました)|理解(?:です|しました)|確認(?:できました|しました)|安心しました|(?:それで|これで)?(?:十分|充分|ok|大丈夫|いい|結構)です|(?:すごい|すばらしい|素晴らしい|いい|便利|面白い|おもしろい|完璧|さすが)(?:です)?(?:ね|な|なあ)?|へ[えぇー]+|ほう|ふむ(?:ふむ)?|そう(?:なん|です)?(?:です|だ)?(?:か|ね|よね)?(?:え)?|そっか|そうか|(?:よし)?また(?:聞き|後で聞き|あとで聞き)ます|(?:(?:それ)?では|じゃあ?|だよね|ですよね)(?=[、。 ].)|(?:では|じゃあ?)?また(?:ね|明日|今度|後で|あとで|来ます)?|(?:では)?(?:これで)?(?:失礼(?:いた)?します|終わり(?:ます|です|にします)|おしまい(?:です)?)|さようなら|バイバイ)[!。、,〜ー~ ]*){1,4}$/g,
    /^((no,? )?((that's|that is|that will be) (all|it|everything)|thanks?( you| u)?( a lot| a bunch| a million| so much| very much)?|gotcha|thx|ty|ta|tysm|thank you.{0,20}|(?:many|big|lots of|a thousand) thanks(?: again| for (?:your|the) help)?|i see|(?:hi|hello|hey)(?: there| all| everyone)?|good (morning|afternoon|evening)|ok(ay)?|okie|k|yes|yep|yeah|yup|no|nope|great|got it|understood|noted|bye|goodbye|see you|cheers|nice(?: one)?|perfect|lovely|brilliant|excellent|awesome|wonderful|fine|cool|sure|right|good(?: to know)?|makes sense|fair enough|much appreciated|appreciated?(?: it)?|(?:that(?:'s| is| was) )?(?:very |really |so )?(?:helpful|useful|clear|interesting|enough)|(?:that|this) helps(?: a lot)?|will do|never ?mind|no problem|no worries|all good|for now|i (?:get|understand|know)(?: it)?(?: now)?|(?:that's|that is) (?:all|it) (?:for now|i (?:needed|wanted))|i'm (?:done|good))[!., ]*){1,4}$/g,
  ],
} satisfies Patterns;
