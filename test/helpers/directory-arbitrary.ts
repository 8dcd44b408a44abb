/**
 * fast-check arbitraries of directories: people with and without accounts, past and future days, names that look like
 * formulas.
 */
import fc from 'fast-check';
import { addDays } from '../../src/calendar/plain-date.ts';
import type { Assignment, Contact, DirectoryDocument, OwnerRecord } from '../../src/directory/directory.ts';
import type { Plan } from '../../src/plan/plan.ts';

const text = fc
  .tuple(
    fc.constantFrom('', '=', '-', '@', '＋', "'", '"', '1-2-3 ', '<b>'),
    fc.constantFrom('危機', '山田', '防災班', '𠮷田', 'A,B', '改行\nあり', 'Teams', '見本', 'なしの', '２００９'),
    fc.nat(99),
  )
  .map(([before, word, number]) => `${before}${word}${number}`);
const or = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const account = or(fc.nat(9999).map(number => `U${number}`));
const teams = or(fc.uuid());
const person = fc.record({ name: text, slack: account, teams });
/** Consecutive, disjoint date ranges, so that no person holds a post twice at a time. */
const spans = (most: number) =>
  fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { minLength: 1, maxLength: most }).chain(lengths =>
    fc.boolean().map(isOpen => {
      let day = '2008-04-01';
      return lengths.map(([gap, length], index) => {
        const from = addDays(day, gap);
        const to = addDays(from, length);
        day = addDays(to, 1);
        return { from, to: isOpen && index === lengths.length - 1 ? null : to };
      });
    }),
  );

const contacts: fc.Arbitrary<Contact[]> = fc
  .uniqueArray(fc.record({ person, post: text, email: or(fc.constant('a@example.jp')), spans: spans(2) }), {
    selector: one => one.person.name,
    maxLength: 4,
  })
  .chain(people =>
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }).map(deputies =>
      people.flatMap(({ person: one, post, email, spans: held }, index) => {
        const deputyOf = index > 0 && deputies[index] ? (people[0]?.person.name ?? null) : null;
        return held.map(span => ({ ...one, post, email, ...span, deputyOf }));
      }),
    ),
  );

const owner = fc.record(
  {
    ...{ id: fc.nat(999).map(number => `d-${number}`), name: text, division: fc.constantFrom('総務部', '=企画部') },
    ...{ nameEn: text, divisionEn: text, reading: fc.constantFrom('ききか', 'こうほうか') },
    ...{ slackChannel: or(fc.constant('C0KIKI')), teamsConversation: or(fc.constant('19:a@thread.tacv2')) },
    ...{ contacts, superior: or(person) },
  },
  { requiredKeys: ['id', 'name', 'division', 'slackChannel', 'teamsConversation', 'contacts', 'superior'] },
);

const schedule = fc.record({
  every: fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'year' as const),
  promptOn: fc.constant('first-business-day-after-period' as const),
  at: fc.constantFrom('09:00', '00:00', '23:59'),
  dueBusinessDays: fc.integer({ min: 1, max: 7 }),
  remindAtBusinessDays: fc
    .uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 3 })
    .map(days => days.sort((a, b) => a - b)),
  escalateAfterBusinessDays: fc.integer({ min: 8, max: 15 }),
  timeZone: fc.constantFrom('Asia/Tokyo', 'UTC'),
  closedDays: fc.subarray(['12-29..01-03', '11-01', '2010-02-11', '2010-08-12..2010-08-16']),
});

export function directories(plan: Plan): fc.Arbitrary<DirectoryDocument> {
  const owners: fc.Arbitrary<OwnerRecord[]> = fc
    .uniqueArray(owner, { selector: ({ id }) => id, minLength: 1, maxLength: 5 })
    .map(all => all.map((one, index) => ({ ...one, name: `${one.name}第${index}課` })));
  return owners.chain(all => {
    const assigned: fc.Arbitrary<Assignment[]> = fc
      .uniqueArray(fc.record({ at: fc.nat(plan.projects.length - 1), spans: spans(3), owners: fc.array(fc.nat(99)) }), {
        selector: ({ at }) => at,
        maxLength: 8,
      })
      .map(projects =>
        projects.flatMap(({ at, spans: held, owners: by }) =>
          held.map((span, index) => ({
            project: plan.projects[at]?.code ?? '',
            owner: all[(by[index] ?? index) % all.length]?.id ?? '',
            role: (by[index] ?? 0) % 3 === 2 ? ('support' as const) : ('main' as const),
            ...span,
          })),
        ),
      );
    return fc.record({
      ...{ sample: fc.boolean(), owners: fc.constant(all), assignments: assigned },
      coordinators: fc.uniqueArray(person, { selector: ({ name }) => name, maxLength: 3 }),
      coordinatorChannel: fc.record({ slack: or(fc.constant('C0PLAN')), teams: or(fc.constant('19:b@thread.tacv2')) }),
      schedule,
    });
  });
}
