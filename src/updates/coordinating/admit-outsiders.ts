/** 「庁外の質問 許可」: whether people from outside the office may ask about the plan. */
import type { ActionValue } from '../../actions.ts';
import type { Answer, Outcome } from '../../adapter.ts';
import { replied, sentence, type Turn } from '../core.ts';
import type { View } from '../view/view.ts';
import type { Confirm } from './confirm.ts';

const ADMIT = /^(?:許可|受け付け|allow|admit|on)/;
const REFUSE = /^(?:禁止|停止|断|refuse|deny|off)/;

/** Without an argument it shows the current setting. */
export function proposeOutsiders(rest: string, view: View, confirm: Confirm): Answer {
  const { text, state } = view;
  const { deeds } = text.commands;
  if (ADMIT.test(rest) && !/ない/.test(rest))
    return confirm(text.outsiders.confirmAdmit, 'cycle.outsiders', 'admit', { label: deeds.admit });
  if (REFUSE.test(rest))
    return confirm(text.outsiders.confirmRefuse, 'cycle.outsiders', 'refuse', { label: deeds.refuse });
  return sentence('clarify', text.outsiders.how(state.outsiders?.admitted ?? false), view);
}

export async function admitOutsiders(
  value: ActionValue<'cycle.outsiders'>,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text } = view;
  const admitted = value === 'admit';
  await core.journal.append([{ kind: 'outsiders.admitted', by: person.id, from: conversation, data: { admitted } }]);
  return replied(sentence('status', admitted ? text.outsiders.nowAdmitted : text.outsiders.nowRefused, view), true);
}
