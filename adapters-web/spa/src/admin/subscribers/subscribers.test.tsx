import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { open, STAFF, VIEWER } from '../../test/app';
import { ACTIVE } from '../../test/samples';
import { serve } from '../../test/server';

// typing takes its time on a busy machine
vi.setConfig({ testTimeout: 30_000 });

const npr = (amount: number) => ({ amount, currency: 'NPR' });
const ID = '01900000-0000-7000-8000-00000000000b';
const INVOICE = '01900000-0000-7000-8000-00000000000c';
const DOSSIER = {
  id: ID,
  subject: 'sita',
  name: 'Sita Rai',
  email: 'sita@example.com',
  phone: null,
  createdAt: '2026-11-20T10:00:00Z',
  credit: npr(5_000),
  arrears: npr(0),
  subscriptions: [],
  invoices: [],
  payments: [],
};
const HISTORY = {
  events: [
    {
      id: 'e1',
      subscriberId: ID,
      sequence: 1,
      type: 'invoice.issued',
      createdAt: '2026-11-20T10:00:00Z',
      data: { invoiceId: INVOICE },
    },
  ],
  acts: [
    {
      id: 'a1',
      actor: 'asha',
      action: 'refund.requested',
      target: 'refund 01900000-0000-7000-8000-0000000000ff',
      reason: 'a wish',
      before: {},
      after: { amount: 20_000 },
      createdAt: '2026-11-22T10:00:00Z',
    },
  ],
  notices: [
    {
      id: 'n1',
      kind: 'payment-received',
      about: INVOICE,
      planName: 'Pro',
      amount: npr(113_000),
      fate: 'delivered',
      createdAt: '2026-11-21T10:00:00Z',
      dueAt: '2026-11-21T10:00:00Z',
    },
  ],
};
const WHY = {
  invoiceId: INVOICE,
  reference: 'PR-7K2M9QXD',
  buys: 'time',
  due: npr(113_000),
  total: npr(113_000),
  change: null,
  migration: null,
  proof: null,
  recomputes: true,
  steps: [],
  lines: [
    {
      position: 1,
      description: 'Pro',
      quantity: 1,
      amount: npr(100_000),
      net: npr(100_000),
      tax: npr(13_000),
      article: null,
      buys: null,
      days: null,
      restOf: null,
      steps: [{ rule: 'S1', ruleSays: 'the price', says: '1 × Rs 1,000.00', result: npr(100_000), rounded: null }],
    },
  ],
};
const known = (who: object = STAFF, more: object = {}) => ({
  'GET /api/v1/session': who,
  'GET /api/v1/admin/subscribers/:id': DOSSIER,
  'GET /api/v1/admin/subscribers/:id/history': HISTORY,
  'GET /api/v1/admin/subscribers/:id/entitlements/explain': { active: false, subscriptions: [], validUntil: null },
  'GET /api/v1/admin/invoices/:id/explain': WHY,
  ...more,
});

test('the timeline has what happened, was done and was told, newest first, with the why', async () => {
  serve(known());
  await open(`/admin/subscribers/${ID}/timeline`);
  await screen.findByText('Asked for a refund');
  const items = screen.getAllByRole('listitem');
  const line = items.map((one) => one.textContent ?? '').filter((text) => text.includes('2026'));
  expect(line[0]).toContain('Asked for a refund');
  expect(line[0]).toContain('By asha: a wish');
  expect(line[1]).toContain('Receipt');
  expect(line[2]).toContain('A payment request was issued');
  await userEvent.click(screen.getByRole('button', { name: 'Why this amount?' }));
  expect(await screen.findByText('1 × Rs 1,000.00')).toBeVisible();
  expect(screen.getByText(/comes to the same/)).toBeVisible();
});

test('the timeline is filtered by its address', async () => {
  serve(known());
  await open(`/admin/subscribers/${ID}/timeline?show=notice`);
  expect(await screen.findByText('Receipt')).toBeVisible();
  expect(screen.queryByText('Asked for a refund')).not.toBeInTheDocument();
});

test('a subscriber without a tab is shown with the first', async () => {
  serve(known());
  const { router } = await open(`/admin/subscribers/${ID}`);
  await waitFor(() => expect(router.state.location.pathname).toBe(`/admin/subscribers/${ID}/subscriptions`));
  expect(await screen.findByRole('heading', { level: 1, name: 'Sita Rai' })).toBeVisible();
  expect(screen.getByText('Rs. 50.00')).toBeVisible();
});

test('who may only look cannot begin anything', async () => {
  serve(known(VIEWER));
  await open(`/admin/subscribers/${ID}/subscriptions`);
  await screen.findByRole('heading', { level: 1, name: 'Sita Rai' });
  expect(screen.queryByRole('link', { name: /Begin a subscription/ })).not.toBeInTheDocument();
});

test('what nobody is called may be a pidx', async () => {
  serve(known(STAFF, { 'GET /api/v1/admin/subscribers': { items: [], next: null } }));
  await open('/admin/subscribers?q=bZQLD9wRVWo4CdESSfuSsB');
  const link = await screen.findByRole('link', { name: 'Look for a payment with this pidx' });
  expect(link.getAttribute('href')).toContain('pidx=bZQLD9wRVWo4CdESSfuSsB');
});

test('of what was paid ahead its end is said, and that the last payment is for later', async () => {
  const time = { startsAt: '2026-12-10T18:15:00Z', endsAt: '2027-03-10T18:15:00Z' };
  const reason = { subscriptionId: 's1', status: 'active', planCode: 'pro-monthly', grants: true, quantity: 1 };
  const lists = { addOns: [], added: [], overLimit: [], features: {}, proof: null };
  serve({
    'GET /api/v1/session': { ...VIEWER, testClock: true },
    'GET /api/v1/admin/subscribers/:id': { ...DOSSIER, subscriptions: [{ ...ACTIVE, paidUntil: time.endsAt }] },
    'GET /api/v1/admin/subscribers/:id/entitlements/explain': {
      active: true,
      validUntil: time.endsAt,
      subscriptions: [{ ...reason, ...lists, ground: 'paid-time', time, until: time.endsAt, says: 'in other words' }],
    },
  });
  await open(`/admin/subscribers/${ID}/subscriptions`);
  expect(await screen.findByText('Paid until')).toBeVisible();
  expect(
    await screen.findByText(
      'Time is paid for without a gap until 11 March 2027, 00:00; the latest payment is for what begins on 11 December 2026, 00:00.',
    ),
  ).toBeVisible();
});
