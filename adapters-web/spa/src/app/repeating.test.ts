import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { read } from '../api/read';
import { Answered, serve } from '../test/server';
import { createClient } from './Application';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a server that is busy is asked again when it wants to be', async () => {
  const asked = serve({ 'GET /api/v1/plans': new Answered(503, {}, { 'Retry-After': '7' }) });
  createClient()
    .fetchQuery(read('listPlans'))
    .catch(() => {});
  await vi.advanceTimersByTimeAsync(6_900);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toHaveLength(2);
});
