/** A service that does not answer is left alone for a while, and the operator hears when it goes and when it is back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { Breaker } from '../../src/delivery/breaker.ts';

let nowMs: number;
let told: boolean[];
let breaker: Breaker;
beforeEach(() => {
  nowMs = 0;
  told = [];
  breaker = new Breaker(
    () => nowMs,
    answers => told.push(answers),
  );
});

const fail = (times: number): void => {
  for (let n = 0; n < times; n += 1) breaker.failed();
};

describe('a service that does not answer', () => {
  it('is not given up for four failures, nor for any number with an answer between them', () => {
    fail(4);
    breaker.answered();
    fail(4);
    expect([breaker.waitMs(), told]).toEqual([0, []]);
  });

  it('is left alone after five, tried by one caller after a while, and told of once', () => {
    fail(5);
    expect(breaker.waitMs()).toBe(15_000);
    nowMs = 15_000;
    expect([breaker.waitMs(), breaker.waitMs()]).toEqual([0, 15_000]);
    fail(3);
    expect(told).toEqual([false]);
  });

  it('is called as before once it answers, which is told, too', () => {
    fail(6);
    breaker.answered();
    breaker.answered();
    expect([breaker.waitMs(), told]).toEqual([0, [false, true]]);
  });
});
