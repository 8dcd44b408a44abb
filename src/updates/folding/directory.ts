/** Folds changes of the directory: imports, and changes by coordinators. */
import type { DirectoryDocument } from '../../directory/directory.ts';
import { assignFrom, deputyFrom } from '../people/assign.ts';
import type { DirectoryChange, UpdatesState } from '../state.ts';
import type { Handlers, KindsOf } from './handlers.ts';

export const directoryHandlers: Handlers<KindsOf<'directory' | 'room' | 'deputy'> | 'project.assigned'> = {
  'directory.imported'(state, { data, by, at }) {
    put(state, data.document, { kind: 'imported', by, at });
  },

  'room.linked'(state, { data: { owner, platform, room }, by, at }) {
    // Somebody has seen to it: what it refused before is no reason to pass it over.
    for (const round of Object.values(state.rounds))
      round.refused = round.refused.filter(address => address !== `${platform}:${room}`);
    const linked = platform === 'slack' ? { slackChannel: room } : { teamsConversation: room };
    change(state, { kind: 'linked', owner, platform, room, by, at }, ({ coordinatorChannel, owners }) =>
      owner === null
        ? { coordinatorChannel: { ...coordinatorChannel, [platform]: room } }
        : { owners: owners.map(one => (one.id === owner ? { ...one, ...linked } : one)) },
    );
  },

  'deputy.named'(state, { data: { owner, contact, deputy, from }, by, at }) {
    const named = { kind: 'deputy' as const, owner, contact, deputy: deputy?.name ?? null, from, by, at };
    change(state, named, ({ owners }) => ({
      owners: owners.map(one =>
        one.id === owner ? { ...one, contacts: deputyFrom(one.contacts, contact, deputy, from) } : one,
      ),
    }));
  },

  'project.assigned'(state, { data: { project, owner, from }, by, at }) {
    change(state, { kind: 'assigned', project, owner, from, by, at }, ({ assignments }) => ({
      assignments: assignFrom(assignments, project, owner, from),
    }));
  },
};

/** The document may belong to an event, which must not be mutated, so it is replaced by a copy. */
function change(
  state: UpdatesState,
  what: DirectoryChange,
  edit: (document: DirectoryDocument) => Partial<DirectoryDocument>,
): void {
  const { document } = state.directory;
  if (document) put(state, { ...document, ...edit(document) }, what);
}

function put({ directory }: UpdatesState, document: DirectoryDocument, what: DirectoryChange): void {
  directory.document = document;
  directory.revision++;
  directory.changes.push(what);
}
