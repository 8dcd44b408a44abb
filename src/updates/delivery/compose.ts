/** What a row of the ledger says, as of the view: the same when it is sent and when it is redrawn. */
import type { Reply } from '../../reply.ts';
import type { Delivery } from '../state.ts';
import type { View } from '../view/view.ts';
import { digestMessage } from './digest.ts';
import { escalationMessage } from './escalation.ts';
import { ownerMessage } from './prompts.ts';

/** @throws TypeError for a row of no round */
export function messageOf(delivery: Delivery, view: View): Reply {
  const round = view.state.rounds[delivery.round];
  if (!round) throw new TypeError(`no round ${delivery.round} for ${delivery.row}`);
  switch (delivery.kind) {
    case 'prompt':
    case 'reminder':
      return ownerMessage(delivery, round, view);
    case 'escalation':
      return escalationMessage(delivery, round, view);
    case 'digest':
      return digestMessage(round, view);
  }
}
