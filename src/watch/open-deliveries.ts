/** Gauges of the inbox: number of unhandled deliveries, and age of the oldest. */
import { Gauge, type Registry } from 'prom-client';

interface OpenDeliveries {
  add(key: string): void;
  remove(key: string): void;
}

/** @param elapsed a monotonic clock, in milliseconds */
export function gaugeOpenDeliveries(registers: Registry[], elapsed: () => number): OpenDeliveries {
  /** By key, the oldest first. */
  const sinceMs = new Map<string, number>();
  const oldestMs = () => {
    for (const since of sinceMs.values()) return elapsed() - since;
    return 0;
  };
  new Gauge({
    name: 'keikaku_inbox_open',
    help: 'Deliveries this process has taken and not handled yet.',
    registers,
    collect() {
      this.set(sinceMs.size);
    },
  });
  new Gauge({
    name: 'keikaku_inbox_oldest_seconds',
    help: 'How long the oldest of them has been waiting; 0 when there is none.',
    registers,
    collect() {
      this.set(oldestMs() / 1_000);
    },
  });
  return {
    add: key => void sinceMs.set(key, elapsed()),
    remove: key => void sinceMs.delete(key),
  };
}
