/** Composes the message of a ledger row, as of the view; the same for sending and redrawing. */
import type { Reply } from '../../reply.ts';
import type { Delivery } from '../state.ts';
import type { View } from '../view/view.ts';
import { digestMessage } from './digest.ts';
import { escalationMessage } from './escalation.ts';
import { ownerMessage } from './prompts.ts';

/** @throws TypeError for a row of an unknown round */
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
