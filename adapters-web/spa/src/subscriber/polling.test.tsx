import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open, SIGNED_OUT } from '../test/app';
import * as sample from '../test/samples';
import { Answered, problem, serve } from '../test/server';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

/** How often the status of a payment is asked for in the minute after its page was there. */
async function askedInAMinute(reply: unknown) {
  const asked = serve({ 'GET /api/v1/session': SIGNED_OUT, 'GET /api/v1/payment-status/y1': reply });
  const times = () => asked.filter((one) => one.path === '/api/v1/payment-status/y1').length;
  await open('/payments/y1');
  await vi.advanceTimersByTimeAsync(200);
  const before = times();
  expect(before).toBeGreaterThan(0);
  await vi.advanceTimersByTimeAsync(60_000);
  return times() - before;
}

test('a payment that is not there is not asked for again', async () => {
  expect(await askedInAMinute(problem(404, 'payment-not-found'))).toBe(0);
  expect(screen.getByText(/your money is safe/)).toBeVisible();
});

test('what is no payment at all is not asked for again', async () => {
  expect(await askedInAMinute(problem(400, 'invalid-request'))).toBe(0);
});

test('a server that fails is asked less and less often, as one that has no answer yet', async () => {
  const asked = await askedInAMinute(problem(500, 'internal-error'));
  expect(asked).toBeGreaterThan(6);
  expect(asked).toBeLessThan(14);
});

test('a server that fails after an answer is asked less and less often too', async () => {
  let times = 0;
  const asked = await askedInAMinute(() => (++times < 3 ? sample.PROGRESS : problem(500, 'internal-error')));
  expect(asked).toBeGreaterThan(6);
  expect(asked).toBeLessThan(14);
  expect(screen.getByText(/Asking again in ([2-9]|10) seconds/)).toBeVisible();
});

test('a server that says when it wants to be asked again is not asked before', async () => {
  const busy = problem(503, 'overloaded');
  const wanted = { ...busy.headers, 'Retry-After': '25' };
  expect(await askedInAMinute(new Answered(503, busy.body, wanted))).toBe(2);
});
