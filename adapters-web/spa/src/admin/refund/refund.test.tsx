import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { open, VIEWER } from '../../test/app';
import { DOSSIER, INVOICE, known, npr, PAYMENT, REFUND } from '../../test/refunds';
import { problem, serve } from '../../test/server';

// typing takes its time on a busy machine
vi.setConfig({ testTimeout: 30_000 });

const ASK = 'POST /api/v1/admin/payments/:id/refunds';
const page = () => open(`/admin/payments/${PAYMENT.id}/refund`);

/** Fills the form in and opens the last question. */
async function decides(amount?: string) {
  if (amount === undefined) await userEvent.click(await screen.findByRole('radio', { name: /All that is left/ }));
  else {
    await userEvent.click(await screen.findByRole('radio', { name: /A part of it/ }));
    await userEvent.type(screen.getByLabelText('Amount in rupees'), amount);
  }
  await userEvent.click(screen.getByRole('radio', { name: /It goes on/ }));
  await userEvent.type(screen.getByLabelText(/^Reason/), 'a wish');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
}
const dialog = async () => within(await screen.findByRole('dialog'));
const sent = (asked: { method: string }[]) => asked.filter((one) => one.method === 'POST');

test('a refund is sent once, with one key, and names its amount', async () => {
  let finish: () => void = () => {};
  const asked = serve(known({ [ASK]: () => new Promise<object>((done) => (finish = () => done(REFUND))) }));
  await page();
  await decides('250.50');
  const last = await dialog();
  const yes = last.getByRole('button', { name: 'Refund Rs. 250.50' });
  await userEvent.click(yes);
  expect(yes).toBeDisabled();
  await userEvent.click(yes);
  finish();
  await screen.findByText(/handed to Khalti/);
  expect(sent(asked)).toHaveLength(1);
  const order = asked.find((one) => one.method === 'POST');
  expect(order?.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
  expect(order?.body).toEqual({
    amount: npr(25_050),
    left: npr(100_000),
    reason: 'a wish',
    subscription: 'keep',
  });
});

test('a lost answer is asked for again with the same key', async () => {
  const asked = serve(known({ [ASK]: problem(503, 'gateway-unavailable') }));
  await page();
  await decides();
  const last = await dialog();
  await userEvent.click(last.getByRole('button', { name: 'Refund Rs. 1,000.00' }));
  await last.findByRole('alert');
  await userEvent.click(last.getByRole('button', { name: 'Refund Rs. 1,000.00' }));
  await waitFor(() => expect(sent(asked)).toHaveLength(2));
  const keys = asked.filter((one) => one.method === 'POST').map((one) => one.headers.get('Idempotency-Key'));
  expect(keys[1]).toBe(keys[0]);
});

test('more than is left is not asked for, and there is no default for access', async () => {
  const asked = serve(known({}));
  await page();
  await userEvent.click(await screen.findByRole('radio', { name: /A part of it/ }));
  await userEvent.type(screen.getByLabelText('Amount in rupees'), '1000.01');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect((await screen.findAllByText('That is more than is left of this payment.'))[0]).toBeVisible();
  expect(screen.getByText(/There is no default/)).toBeVisible();
  expect(screen.getByText('Please say why.')).toBeVisible();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(sent(asked)).toEqual([]);
});

test('a page that is stale is refused, says so, and looks again', async () => {
  let payment: object = PAYMENT;
  const asked = serve(
    known({ 'GET /api/v1/admin/payments/:id': () => payment, [ASK]: problem(409, 'refund-outdated') }),
  );
  await page();
  await decides();
  const refundable = [{ ...PAYMENT.refundable[0], left: npr(50_000) }];
  payment = { ...PAYMENT, refundedAmount: npr(63_000), refundable };
  const last = await dialog();
  await userEvent.click(last.getByRole('button', { name: 'Refund Rs. 1,000.00' }));
  expect(await last.findByText(/Nothing was refunded now/)).toBeVisible();
  expect(last.getByRole('button', { name: 'Refund Rs. 1,000.00' })).toBeDisabled();
  await userEvent.click(last.getByRole('button', { name: 'Show me how it is now' }));
  expect(await screen.findByRole('radio', { name: /All that is left: Rs. 500.00/ })).toBeVisible();
  expect(sent(asked)).toHaveLength(1);
});

test('what a change set off goes back for its invoice', async () => {
  const by = { ...INVOICE, id: '01900000-0000-7000-8000-0000000000c2', number: '2083/84-000002' };
  const setOff = { invoiceId: by.id, invoiceNumber: by.number, left: npr(58_323) };
  const asked = serve(
    known({
      'GET /api/v1/admin/payments/:id': { ...PAYMENT, refundable: [...PAYMENT.refundable, setOff] },
      'GET /api/v1/admin/invoices/:id': ({ path }: { path: string }) => ({
        subscriberId: PAYMENT.subscriberId,
        invoice: path.endsWith(by.id) ? by : INVOICE,
      }),
      [ASK]: REFUND,
    }),
  );
  await page();
  await userEvent.click(await screen.findByRole('radio', { name: /2083\/84-000002.*at most Rs. 583.23/ }));
  await screen.findByRole('radio', { name: /All that is left: Rs. 583.23/ });
  await decides();
  await userEvent.click((await dialog()).getByRole('button', { name: 'Refund Rs. 583.23' }));
  await waitFor(() => expect(sent(asked)).toHaveLength(1));
  expect(sent(asked)[0]).toMatchObject({ body: { amount: npr(58_323), left: npr(58_323), invoiceId: by.id } });
});

test('what the dashboard gave back of more than one invoice is said before it is booked', async () => {
  const setOff = {
    invoiceId: '01900000-0000-7000-8000-0000000000c2',
    invoiceNumber: '2083/84-000002',
    left: npr(58_323),
  };
  serve(known({ 'GET /api/v1/admin/payments/:id': { ...PAYMENT, refundable: [...PAYMENT.refundable, setOff] } }));
  await open(`/admin/payments/${PAYMENT.id}/dashboard-refund`);
  await screen.findByRole('radio', { name: /All that is left: Rs. 1,000.00/ });
  await decides();
  expect(await (await dialog()).findByText(/booked for the invoices against which changes set it off/)).toBeVisible();
});

test.each(['credited', 'refunded', 'unapplied'])(
  'what the dashboard gave back is booked, also of money that is %s',
  async (disposition) => {
    const asked = serve(
      known({
        'GET /api/v1/admin/payments/:id': { ...PAYMENT, disposition, refundable: [] },
        'POST /api/v1/admin/payments/:id/dashboard-refunds': { ...REFUND, status: 'confirmed' },
      }),
    );
    await open(`/admin/payments/${PAYMENT.id}/dashboard-refund`);
    await decides('250.50');
    await userEvent.click((await dialog()).getByRole('button', { name: 'Book Rs. 250.50 as refunded' }));
    await waitFor(() => expect(sent(asked)).toHaveLength(1));
  },
);

test('says in words and dates what becomes of access', async () => {
  serve(known({}));
  await page();
  expect(await screen.findByText(/Access stays as it is, until 20 December 2026/)).toBeVisible();
  expect(screen.getByText(/24 days that were promised are lost/)).toBeVisible();
  expect(screen.getByText(/Access stays until 20 December 2026/)).toBeVisible();
});

test('what was paid ahead goes alone', async () => {
  const line = { ...INVOICE.lines[0], periodStartsAt: '2026-12-20T10:05:00Z', periodEndsAt: '2027-01-20T10:05:00Z' };
  const ahead = { ...INVOICE, lines: [line] };
  serve(known({ 'GET /api/v1/admin/invoices/:id': { subscriberId: PAYMENT.subscriberId, invoice: ahead } }));
  await page();
  expect(await screen.findByText(/Only what was paid ahead goes, from 20 December 2026/)).toBeVisible();
  expect(screen.queryByText(/credit again/)).toBeNull();
});

test('credit that paid for what is ahead is said to be credit again', async () => {
  const line = { ...INVOICE.lines[0], periodStartsAt: '2026-12-20T10:05:00Z', periodEndsAt: '2027-01-20T10:05:00Z' };
  const ahead = { ...INVOICE, lines: [line], fromAccount: npr(33_900) };
  serve(known({ 'GET /api/v1/admin/invoices/:id': { subscriberId: PAYMENT.subscriberId, invoice: ahead } }));
  await page();
  expect(await screen.findByText(/339.*become the subscriber’s credit again/)).toBeVisible();
});

test('what paid for no time to come can end nothing', async () => {
  const over = { ...INVOICE, id: 'over', lines: [{ ...INVOICE.lines[0], periodEndsAt: '2026-11-01T00:00:00Z' }] };
  serve(
    known({
      'GET /api/v1/admin/payments/:id': {
        ...PAYMENT,
        invoiceId: over.id,
        refundable: [{ ...PAYMENT.refundable[0], invoiceId: over.id }],
      },
      'GET /api/v1/admin/invoices/:id': { subscriberId: PAYMENT.subscriberId, invoice: over },
      'GET /api/v1/admin/subscribers/:id': { ...DOSSIER, invoices: [INVOICE, over] },
    }),
  );
  await page();
  expect(await screen.findByRole('radio', { name: /It ends now/ })).toBeDisabled();
  expect(screen.getByRole('radio', { name: /It goes on/ })).toBeEnabled();
});

test('while a refund is under way no other can begin', async () => {
  serve(known({ 'GET /api/v1/admin/refunds': { items: [{ ...REFUND, status: 'unknown' }], next: null } }));
  await page();
  expect(await screen.findByText('Another refund of this payment is under way')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Continue' })).not.toBeInTheDocument();
});

test('who may only look has no button, and is told why', async () => {
  serve(known({}, VIEWER));
  await page();
  expect(await screen.findByText(/Only somebody with the role billing-admin can refund/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Continue' })).not.toBeInTheDocument();
});
