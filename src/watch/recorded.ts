/** Gauges computed from the state when scraped: the delivery ledger, and the newest event. */
import { Gauge, type Registry } from 'prom-client';
import { deliveryResults } from '../updates/events.ts';
import type { UpdatesState } from '../updates/state.ts';

export type RecordedFigures = Pick<UpdatesState, 'seq' | 'at' | 'deliveries'>;

export function gaugeRecord(registers: Registry[], state: () => RecordedFigures): void {
  new Gauge({
    name: 'keikaku_deliveries',
    help: 'Rows of the delivery ledger, by how they stand.',
    labelNames: ['result'],
    registers,
    collect() {
      const counts: Record<string, number> = Object.fromEntries(['intended', ...deliveryResults].map(one => [one, 0]));
      for (const { result } of Object.values(state().deliveries)) counts[result] = (counts[result] ?? 0) + 1;
      for (const [result, count] of Object.entries(counts)) this.set({ result }, count);
    },
  });
  new Gauge({
    name: 'keikaku_journal_events',
    help: 'Events on record.',
    registers,
    collect() {
      this.set(state().seq);
    },
  });
  new Gauge({
    name: 'keikaku_journal_last_event_timestamp_seconds',
    help: 'When the last event was recorded; 0 when there is none.',
    registers,
    collect() {
      const { at } = state();
      this.set(at === null ? 0 : Date.parse(at) / 1_000);
    },
  });
}
