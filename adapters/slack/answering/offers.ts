/** Suggestions of a typeahead field, grouped by heading; groups are ordered by their best suggestion. */
import type { OptionGroup, PlainTextOption } from '@slack/types';
import type { Door, LookupChoice, Person } from '../../../src/adapter.ts';
import { slackText } from '../../../src/text/slack.ts';
import { MAX_OFFERS, MAX_OPTION_LENGTH } from '../limits.ts';
import { parseLookupId } from '../rendering/action-id.ts';
import { label } from '../rendering/escape.ts';
import { option } from '../rendering/form.ts';

/** @param name action id of the field, which contains source and language */
export function offersFor(
  door: Door,
  person: Person,
  name: string,
  typed: string,
): { option_groups: OptionGroup[] } | { options: [] } {
  const asked = parseLookupId(name);
  const choices = asked ? door.lookup(person, asked.source, typed, asked.lang, MAX_OFFERS) : [];
  // Slack refuses a group without options, and an empty `option_groups`.
  if (!asked || choices.length === 0) return { options: [] };
  return { option_groups: grouped(choices, slackText[asked.lang].otherGroup) };
}

function grouped(choices: readonly LookupChoice[], otherwise: string): OptionGroup[] {
  const groups = new Map<string, PlainTextOption[]>();
  for (const { value, label: name, group } of choices.slice(0, MAX_OFFERS)) {
    const heading = group || otherwise;
    groups.set(heading, [...(groups.get(heading) ?? []), option(value, name)]);
  }
  return [...groups].map(([heading, options]) => ({ label: label(heading, MAX_OPTION_LENGTH), options }));
}
