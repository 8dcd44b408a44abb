/** All sentences of the update cycle, grouped by reader and occasion. */
import type { Lang } from '../lang.ts';
import { type AskedOfRoundsText, askedOfRoundsText } from './updates/asked-of-rounds.ts';
import { type CommandListText, commandListText } from './updates/command-list.ts';
import { type CommandsText, commandsText } from './updates/commands.ts';
import { type CoordinatingText, coordinatingText } from './updates/coordinating.ts';
import { type DecidingText, decidingText } from './updates/deciding.ts';
import { type MessagesText, messagesText } from './updates/messages.ts';
import { type PeopleText, peopleText } from './updates/people.ts';
import { type ReasonsText, reasonsText } from './updates/reasons.ts';
import { type RightsText, rightsText } from './updates/rights.ts';
import { type SubmittingText, submittingText } from './updates/submitting.ts';
import { type SynonymsText, synonymsText } from './updates/synonyms.ts';
import { type WordsText, wordsText } from './updates/words.ts';

export type UpdatesText = WordsText &
  MessagesText &
  SubmittingText &
  AskedOfRoundsText &
  PeopleText &
  RightsText &
  ReasonsText &
  CoordinatingText &
  DecidingText &
  CommandsText &
  SynonymsText &
  CommandListText;

const inLang = (lang: Lang): UpdatesText => ({
  ...wordsText[lang],
  ...messagesText[lang],
  ...submittingText[lang],
  ...askedOfRoundsText[lang],
  ...peopleText[lang],
  ...rightsText[lang],
  ...reasonsText[lang],
  ...coordinatingText[lang],
  ...decidingText[lang],
  ...commandsText[lang],
  ...synonymsText[lang],
  ...commandListText[lang],
});

export const updatesText: Record<Lang, UpdatesText> = { ja: inLang('ja'), en: inLang('en') };
