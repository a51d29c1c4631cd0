import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open, SIGNED_IN } from '../test/app';
import * as sample from '../test/samples';
import { serve } from '../test/server';

test('a change of a trial speaks of no time that is paid for', async () => {
  const ends = '2026-12-20T00:00:00Z';
  const trial = { status: 'trialing', currentPeriod: null, trialEndsAt: ends, paidUntil: ends };
  serve({
    'GET /api/v1/session': SIGNED_IN,
    'GET /api/v1/plans': sample.list(sample.PLAN, sample.YEARLY),
    'GET /api/v1/add-ons': sample.list(),
    'GET /api/v1/subscriptions/s1': { ...sample.ACTIVE, ...trial },
  });
  await open('/me/s1/change');
  expect(await screen.findByRole('radio', { name: 'When the trial ends' })).toBeVisible();
  expect(screen.getByText(/The trial goes on with what you choose/)).toBeVisible();
  expect(screen.queryByText(/paid time/)).toBeNull();
});
