/** 「外部の人の質問 許可」: whether people from outside the office may ask about the plan. */
import type { Action, Answer, Outcome } from '../../adapter.ts';
import { type Core, replied, sentence } from '../core.ts';
import type { View } from '../view/view.ts';
import type { Confirm } from './confirm.ts';

const ADMIT = /^(?:許可|受け付け|allow|admit|on)/;
const REFUSE = /^(?:禁止|停止|断|refuse|deny|off)/;

/** Alone it says how things stand. */
export function proposeOutsiders(rest: string, view: View, confirm: Confirm): Answer {
  const { text, state } = view;
  if (ADMIT.test(rest) && !/ない/.test(rest)) return confirm(text.outsiders.confirmAdmit, 'cycle.outsiders', 'admit');
  if (REFUSE.test(rest)) return confirm(text.outsiders.confirmRefuse, 'cycle.outsiders', 'refuse');
  return sentence('clarify', text.outsiders.how(state.outsiders?.admitted ?? false), view);
}

export async function admitOutsiders(
  { value, person, conversation }: Action,
  core: Core,
  view: View,
): Promise<Outcome> {
  const { text } = view;
  const admitted = value === 'admit';
  if (!admitted && value !== 'refuse') return replied(sentence('status', text.closedRound, view));
  await core.journal.append([{ kind: 'outsiders.admitted', by: person.id, from: conversation, data: { admitted } }]);
  return replied(sentence('status', admitted ? text.outsiders.nowAdmitted : text.outsiders.nowRefused, view), true);
}
