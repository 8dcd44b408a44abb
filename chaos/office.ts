/** A generated office of any size: one project per owner, a channel and a person for each on either platform. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Directory, type DirectoryDocument } from '../src/directory/directory.ts';
import type { PlanDocument } from '../src/plan/document.ts';
import { Plan } from '../src/plan/plan.ts';
import type { ChatPlatform } from '../src/platform.ts';

export const ownerId = (number: number): string => `k${number}`;
export const projectCode = (number: number): string => `1-1-${number + 1}`;
export const slackUser = (number: number): string => `U${number}`;
export const slackChannel = (number: number): string => `C${number}`;
export const teamsPerson = (number: number): string => `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;
/** The superior of an owner, by the owner's number. */
export const slackHead = (number: number): string => `UHEAD${number}`;
export const teamsHead = (number: number): string => `00000000-0000-0000-0001-${String(number).padStart(12, '0')}`;
export const slackCoordinators = 'C9PLAN';
export const teamsCoordinators = '19:coordinators@thread.tacv2';
export const teamsChannel = (number: number): string => `19:k${number}@thread.tacv2`;
/** Matches owners' channels in a text. */
export const TEAMS_CHANNEL = /19:k\d+@thread\.tacv2/g;
const slackCoordinator = 'UCOORDINATOR';
export const teamsCoordinator = '00000000-0000-0000-0002-000000000000';

/** @param root project folder, whose plan is extended to the wanted size */
export function officeOf(count: number, platform: ChatPlatform, root: string): { plan: Plan; directory: Directory } {
  const document: PlanDocument = JSON.parse(readFileSync(join(root, 'data/plan.json'), 'utf8'));
  const area = document.areas[0];
  const measure = area?.measures[0];
  const entry = measure?.entries[0];
  if (!area || !measure || !entry) throw new Error('the plan is empty');
  const numbers = Array.from({ length: count }, (_, number) => number);
  const entries = numbers.map(number => ({ ...entry, code: projectCode(number), name: `取組${number + 1}` }));
  const plan = new Plan({ ...document, areas: [{ ...area, measures: [{ ...measure, count, entries }] }] });

  const shipped: DirectoryDocument = JSON.parse(readFileSync(join(root, 'data/owners.json'), 'utf8'));
  const span = { from: '2009-04-01', to: null };
  const directory = new Directory({
    sample: false,
    owners: numbers.map(number => ({
      id: ownerId(number),
      name: `第${number + 1}課`,
      division: '総務部',
      slackChannel: platform === 'slack' ? slackChannel(number) : null,
      teamsConversation: platform === 'teams' ? teamsChannel(number) : null,
      contacts: [
        {
          name: `担当${number + 1}`,
          post: '班長',
          slack: slackUser(number),
          teams: teamsPerson(number),
          email: null,
          deputyOf: null,
          ...span,
        },
      ],
      superior: { name: `課長${number + 1}`, slack: slackHead(number), teams: teamsHead(number) },
    })),
    assignments: numbers.map(number => ({
      project: projectCode(number),
      owner: ownerId(number),
      role: 'main' as const,
      ...span,
    })),
    coordinators: [{ name: '取りまとめ', slack: slackCoordinator, teams: teamsCoordinator }],
    coordinatorChannel: {
      slack: platform === 'slack' ? slackCoordinators : null,
      teams: platform === 'teams' ? teamsCoordinators : null,
    },
    schedule: shipped.schedule,
  });
  return { plan, directory };
}
