import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { open, STAFF, VIEWER } from '../../test/app';
import { problem, serve } from '../../test/server';
import { situation } from './situation';

// typing takes its time on a busy machine
vi.setConfig({ testTimeout: 30_000 });

const npr = (amount: number) => ({ amount, currency: 'NPR' });
const HELD = {
  id: '01900000-0000-7000-8000-00000000000a',
  subscriberId: '01900000-0000-7000-8000-00000000000b',
  invoiceId: '01900000-0000-7000-8000-00000000000c',
  subscriptionId: '01900000-0000-7000-8000-00000000000d',
  status: 'mismatched',
  amount: npr(113_000),
  refundedAmount: npr(0),
  disposition: 'none',
  pidx: 'bZQLD9wRVWo4CdESSfuSsB',
  paymentUrl: null,
  expiresAt: null,
  gatewayStatus: null,
  gatewayTransactionId: null,
  createdAt: '2026-11-20T10:00:00Z',
  verifiedAt: null,
  mismatchReason: 'another amount',
  reports: [
    {
      id: 'r1',
      askedAt: '2026-11-20T10:05:00Z',
      gatewayStatus: 'Completed',
      httpStatus: 200,
      total: npr(112_999),
      gatewayTransactionId: 'T1',
      body: '{"pidx":"bZQLD9wRVWo4CdESSfuSsB","total_amount":112999}',
    },
  ],
};
const none = { items: [], next: null };
const known = (of: object, who: object = STAFF, more: object = {}) => ({
  'GET /api/v1/session': who,
  'GET /api/v1/admin/payments/:id': of,
  'GET /api/v1/admin/refunds': none,
  'GET /api/v1/admin/audit-log': none,
  ...more,
});
const page = () => open(`/admin/payments/${HELD.id}`);

test('what is held says why, what it means, and shows every answer raw', async () => {
  serve(known(HELD));
  await page();
  expect(await screen.findByText('Why it is held: another amount.')).toBeVisible();
  expect(screen.getByText(/settles nothing/)).toBeVisible();
  expect(screen.getByText('not what we asked for')).toBeVisible();
  const raw = screen.getByLabelText('Answer 1: raw answer');
  expect(raw.textContent).toContain('"total_amount": 112999');
  await userEvent.click(screen.getByRole('button', { name: 'As it came' }));
  expect(raw.textContent).toBe(HELD.reports[0]?.body);
});

test('what is held can be asked about, and not refunded from here', async () => {
  serve(known(HELD));
  await page();
  expect(await screen.findByRole('button', { name: 'Ask Khalti again' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Refund …' })).not.toBeInTheDocument();
});

test('who may only look has no buttons', async () => {
  serve(known({ ...HELD, status: 'completed', disposition: 'unapplied', mismatchReason: null }, VIEWER));
  await page();
  expect(await screen.findByText(/nothing was owed for it any more/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Ask Khalti|credit/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /^Refund …|dashboard/ })).not.toBeInTheDocument();
});

test('of credit too somebody may have given a part back in the dashboard', async () => {
  serve(known({ ...HELD, status: 'completed', disposition: 'credited', mismatchReason: null }));
  await page();
  expect(await screen.findByRole('link', { name: /Book a refund made in Khalti’s dashboard/ })).toBeVisible();
  expect(screen.queryByRole('link', { name: /^Refund …/ })).not.toBeInTheDocument();
});

test('a gateway that is silent changes nothing, and that is said', async () => {
  const asked = serve(
    known({ ...HELD, status: 'pending', mismatchReason: null }, STAFF, {
      'POST /api/v1/admin/payments/:id/recheck': problem(503, 'gateway-unavailable'),
    }),
  );
  await page();
  await userEvent.click(await screen.findByRole('button', { name: 'Ask Khalti again' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Ask Khalti again' }));
  expect(await dialog.findByText(/That says nothing about the payment/)).toBeVisible();
  expect(screen.getAllByText('Khalti holds it')[0]).toBeInTheDocument();
  expect(asked.filter((one) => one.method === 'POST')).toHaveLength(1);
});

test('credit names its amount, and is written down with its reason', async () => {
  const unapplied = { ...HELD, status: 'completed', disposition: 'unapplied', mismatchReason: null };
  const asked = serve(
    known(unapplied, STAFF, {
      'POST /api/v1/admin/payments/:id/credit': { ...unapplied, disposition: 'credited' },
    }),
  );
  await page();
  await userEvent.click(await screen.findByRole('button', { name: 'Make it credit …' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText(/^Why/), 'they asked');
  await userEvent.click(dialog.getByRole('button', { name: 'Credit Rs. 1,130.00' }));
  await waitFor(() => expect(asked.find((one) => one.method === 'POST')?.body).toEqual({ reason: 'they asked' }));
});

test('of unapplied money of which a part is back the rest becomes credit, or goes back too', async () => {
  const refundedAmount = npr(50_000);
  serve(
    known({ ...HELD, status: 'partially-refunded', disposition: 'unapplied', refundedAmount, mismatchReason: null }),
  );
  await page();
  expect(await screen.findByRole('link', { name: 'Refund …' })).toBeVisible();
  expect(screen.getByRole('link', { name: /dashboard/ })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Make it credit …' }));
  expect(await screen.findByRole('button', { name: 'Credit Rs. 630.00' })).toBeInTheDocument();
});

test('every state is looked at in one way', () => {
  const of = (status: string, disposition = 'none') => situation({ ...HELD, status, disposition } as never);
  expect(of('initiated')).toBe('waiting');
  expect(of('pending')).toBe('pending');
  expect(of('completed', 'settled-invoice')).toBe('settled');
  expect(of('partially-refunded', 'settled-invoice')).toBe('settled');
  expect(of('completed', 'unapplied')).toBe('unapplied');
  expect(of('completed', 'credited')).toBe('credited');
  expect(of('completed', 'refunded')).toBe('back');
  expect(of('expired')).toBe('over');
  expect(of('mismatched')).toBe('mismatched');
});
