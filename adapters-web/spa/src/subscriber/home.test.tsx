import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { open, SIGNED_IN } from '../test/app';
import { mine } from '../test/mine';
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
  expect(card.getByRole('button', { name: 'Resume now' })).toBeVisible();
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

test('home: what there is, until when in both calendars, and what may be used', async () => {
  serve(mine);
  await open('/me');
  const card = await screen.findByRole('region', { name: 'Pro' });
  expect(card).toHaveTextContent('11 December 2026');
  expect(card).toHaveTextContent('25 Mangsir 2083 BS');
  expect(await screen.findByText('Projects: 10')).toBeVisible();
  expect(screen.queryByText('Sso')).toBeNull();
  expect(await screen.findByText('Rs. 250.00')).toBeVisible();
});

test('home: what is asked for can be paid at once', async () => {
  const left = vi.spyOn(location, 'assign').mockImplementation(() => {});
  const asked = serve({
    ...mine,
    'GET /api/v1/invoices': sample.list(sample.INVOICE),
    'POST /api/v1/invoices/i1/payments': sample.PAYMENT,
  });
  await open('/me');
  await userEvent.click(await screen.findByRole('button', { name: 'Pay Rs. 1,130.00 with Khalti' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith(sample.PAYMENT.paymentUrl));
  expect(asked.filter((one) => one.method === 'POST')).toHaveLength(1);
});

test('home: nobody without a subscription is left alone', async () => {
  serve({ ...mine, 'GET /api/v1/subscriptions': sample.list() });
  await open('/me');
  expect(await screen.findByText('You have no subscription at the moment.')).toBeVisible();
});

test('home: money that waits is used only after it was confirmed by its amount', async () => {
  const waiting = {
    ...sample.PAYMENT,
    status: 'completed',
    disposition: 'unapplied',
    usableUntil: new Date(Date.now() + 3_600_000).toISOString(),
  };
  const asked = serve({ ...mine, 'GET /api/v1/payments': sample.list(waiting), 'POST /api/v1/payments/y1/use': {} });
  await open('/me');
  await userEvent.click(await screen.findByRole('button', { name: 'Use Rs. 1,130.00 to continue' }));
  const dialog = await screen.findByRole('dialog');
  expect(asked.filter((one) => one.method === 'POST')).toHaveLength(0);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Use Rs. 1,130.00 to continue' }));
  await waitFor(() => expect(asked.filter((one) => one.method === 'POST')).toHaveLength(1));
});

test('home: of money that is partly back the rest can be used', async () => {
  const waiting = {
    ...sample.PAYMENT,
    status: 'partially-refunded',
    disposition: 'unapplied',
    refundedAmount: { amount: 50_000, currency: 'NPR' },
    usableUntil: new Date(Date.now() + 3_600_000).toISOString(),
  };
  serve({ ...mine, 'GET /api/v1/payments': sample.list(waiting) });
  await open('/me');
  expect(await screen.findByRole('button', { name: 'Use Rs. 630.00 to continue' })).toBeVisible();
});

test('home: while a payment is checked nobody is asked to pay once more', async () => {
  const pending = { ...sample.PAYMENT, status: 'pending', paymentUrl: null };
  serve({
    ...mine,
    'GET /api/v1/invoices': sample.list(sample.INVOICE),
    'GET /api/v1/payments': sample.list(pending),
  });
  await open('/me');
  expect(await screen.findByText('A payment of Rs. 1,130.00 is being checked')).toBeVisible();
  expect(await screen.findByRole('link', { name: /PR-7K2M9QXD/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Pay/ })).toBeNull();
});

test('home: the price of a newer version is not what somebody with an older one pays', async () => {
  const newer = { ...sample.PLAN, version: 2, price: { amount: 120_000, currency: 'NPR' } };
  serve({ ...mine, 'GET /api/v1/plans': sample.list(newer) });
  await open('/me');
  expect(await screen.findByRole('region', { name: 'Pro' })).toBeVisible();
  expect(screen.queryByText(/1,200/)).toBeNull();
});
