import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open, SIGNED_IN } from '../test/app';
import * as sample from '../test/samples';
import { serve } from '../test/server';

/** The page of somebody who has a subscription that is like that. */
async function home(more: Partial<typeof sample.ACTIVE>) {
  const asked = serve({
    'GET /api/v1/session': { ...SIGNED_IN, testClock: true },
    'GET /api/v1/plans': sample.list(sample.PLAN),
    'GET /api/v1/add-ons': sample.list(),
    'GET /api/v1/subscriptions': sample.list({ ...sample.ACTIVE, ...more }),
    'GET /api/v1/invoices': sample.list(),
    'GET /api/v1/payments': sample.list(),
    'GET /api/v1/entitlements': { active: false, features: {}, validUntil: null, overLimit: [] },
    'GET /api/v1/account': { credit: { amount: 0, currency: 'NPR' }, arrears: { amount: 0, currency: 'NPR' } },
    'POST /api/v1/subscriptions/s1/reactivate': sample.ACTIVE,
  });
  await open('/me');
  const card = within(await screen.findByRole('region', { name: 'Pro' }));
  return { asked, card };
}
const PAUSED = {
  status: 'paused',
  currentPeriod: null,
  pausedUntil: '2026-12-20T00:00:00Z',
  paidUntil: '2027-01-05T00:00:00Z',
} as const;
const CHANGE = { planCode: 'pro-yearly', planVersion: 1, quantity: 1, addOns: [], effectiveAt: null };

test('what is paused says in how many days it goes on, and not that they are left', async () => {
  const { card } = await home(PAUSED);
  expect(card.getByText('in 24 days')).toBeVisible();
  expect(card.queryByText(/days left/)).toBeNull();
});

test('what is paused and cancelled ends when the rest is used up, and that can be taken back', async () => {
  const { asked, card } = await home({ ...PAUSED, cancelAtPeriodEnd: true });
  expect(card.getByText(/ends on 5 January 2027/)).toBeVisible();
  expect(card.queryByText(/It ends then/)).toBeNull();
  expect(card.getByRole('button', { name: 'Go on now' })).toBeVisible();
  await userEvent.click(card.getByRole('button', { name: 'Take the cancellation back' }));
  await waitFor(() => expect(asked.some((one) => one.path.endsWith('/reactivate'))).toBe(true));
});

test('where nothing else can be done there is no place for it', async () => {
  const { card } = await home({ cancelAtPeriodEnd: true });
  expect(card.getByRole('button', { name: 'Take the cancellation back' })).toBeVisible();
  expect(card.queryByRole('navigation')).toBeNull();
});

test.each([
  [
    'a trial that was paid for',
    { currentPeriod: { startsAt: '2026-12-10T00:00:00Z', endsAt: '2027-01-10T00:00:00Z' } },
  ],
  ['what is to change and is paid for', { pendingChange: { ...CHANGE, paid: true } }],
])('%s is not offered a pause that would be refused', async (_, more) => {
  const { card } = await home(more);
  expect(card.getByRole('link', { name: 'Cancel' })).toBeVisible();
  expect(card.queryByRole('link', { name: 'Pause' })).toBeNull();
});

test('where nothing is paid for a change yet it can be paused', async () => {
  const { card } = await home({ pendingChange: { ...CHANGE, paid: false } });
  expect(card.getByRole('link', { name: 'Pause' })).toBeVisible();
});

test('after a trial there is no access that ends, and none is said to', async () => {
  const over = {
    status: 'past-due',
    currentPeriod: null,
    paidUntil: null,
    trialEndsAt: '2026-11-20T00:00:00Z',
  } as const;
  const { card } = await home(over);
  expect(card.getByText('The trial is over, and access with it. Pay to go on.')).toBeVisible();
  expect(card.getByText('Free until')).toBeVisible();
});
