import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { open, STAFF, VIEWER } from '../../test/app';
import { problem, serve } from '../../test/server';

// typing takes its time on a busy machine
vi.setConfig({ testTimeout: 30_000 });

const npr = (amount: number) => ({ amount, currency: 'NPR' });
const PAYMENT = {
  id: '01900000-0000-7000-8000-00000000000a',
  subscriberId: '01900000-0000-7000-8000-00000000000b',
  invoiceId: '01900000-0000-7000-8000-00000000000c',
  subscriptionId: '01900000-0000-7000-8000-00000000000d',
  status: 'partially-refunded',
  amount: npr(113_000),
  refundedAmount: npr(13_000),
  refundable: [
    {
      invoiceId: '01900000-0000-7000-8000-00000000000c',
      invoiceNumber: '2083/84-000001',
      left: npr(100_000),
    },
  ],
  disposition: 'settled-invoice',
  pidx: 'bZQLD9wRVWo4CdESSfuSsB',
  paymentUrl: null,
  expiresAt: null,
  gatewayStatus: 'Completed',
  gatewayTransactionId: 'T1',
  createdAt: '2026-11-20T10:00:00Z',
  verifiedAt: '2026-11-20T10:05:00Z',
  mismatchReason: null,
  reports: [],
};
const SUBSCRIPTION = {
  id: PAYMENT.subscriptionId,
  subscriberId: PAYMENT.subscriberId,
  planCode: 'pro-monthly',
  planVersion: 1,
  quantity: 1,
  status: 'active',
  addOns: [],
  cancelAtPeriodEnd: false,
  createdAt: '2026-11-20T10:00:00Z',
  currentPeriod: { startsAt: '2026-11-20T10:05:00Z', endsAt: '2026-12-20T10:05:00Z' },
  paidUntil: '2026-12-20T10:05:00Z',
  endReason: null,
  endedAt: null,
  pausedUntil: null,
  pendingChange: null,
  trialEndsAt: null,
};
const INVOICE = {
  id: PAYMENT.invoiceId,
  reference: 'PR-7K2M9QXD',
  number: '2083/84-000001',
  subscriptionId: PAYMENT.subscriptionId,
  status: 'paid',
  lines: [
    {
      description: 'Pro',
      quantity: 1,
      unitAmount: npr(100_000),
      amount: npr(100_000),
      taxRate: 1_300,
      periodStartsAt: '2026-11-20T10:05:00Z',
      periodEndsAt: '2026-12-20T10:05:00Z',
    },
  ],
  subtotal: npr(100_000),
  discount: npr(0),
  tax: npr(13_000),
  total: npr(113_000),
  credit: npr(0),
  fromAccount: npr(0),
  arrears: npr(0),
  amountDue: npr(0),
  issuedAt: '2026-11-20T10:00:00Z',
  dueAt: '2026-11-27T10:00:00Z',
  paidAt: '2026-11-20T10:05:00Z',
  payUrl: null,
};
const DOSSIER = {
  id: PAYMENT.subscriberId,
  subject: 'sita',
  name: 'Sita Rai',
  email: 'sita@example.com',
  phone: null,
  createdAt: '2026-11-20T10:00:00Z',
  credit: npr(0),
  arrears: npr(0),
  subscriptions: [SUBSCRIPTION],
  invoices: [],
  payments: [],
};
const REFUND = {
  id: '01900000-0000-7000-8000-0000000000ff',
  paymentId: PAYMENT.id,
  invoiceId: PAYMENT.invoiceId,
  amount: npr(25_050),
  credited: npr(0),
  reason: 'a wish',
  status: 'sent',
  awaitsApproval: false,
  parked: false,
  detail: null,
  subscription: 'keep',
  requestedBy: 'asha',
  createdAt: '2026-11-26T10:00:00Z',
};
const ASK = 'POST /api/v1/admin/payments/:id/refunds';
const known = (more: object, who: object = STAFF) => ({
  'GET /api/v1/session': who,
  'GET /api/v1/admin/payments/:id': PAYMENT,
  'GET /api/v1/admin/invoices/:id': { subscriberId: PAYMENT.subscriberId, invoice: INVOICE },
  'GET /api/v1/admin/subscribers/:id': DOSSIER,
  'GET /api/v1/admin/refunds': { items: [], next: null },
  'GET /api/v1/admin/refunds/:id': REFUND,
  'GET /api/v1/admin/audit-log': { items: [], next: null },
  ...more,
});
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

test('a refund of which nothing is known stays unknown', async () => {
  serve(known({ 'GET /api/v1/admin/refunds/:id': { ...REFUND, status: 'unknown' } }));
  await open(`/admin/refunds/${REFUND.id}`);
  expect(await screen.findByText(/nothing certain is known yet/)).toBeVisible();
  expect(screen.getByText('Outcome not known')).toBeVisible();
  expect(screen.queryByText('Confirmed')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Approve/ })).not.toBeInTheDocument();
});

test('who asked for a refund is told that they cannot approve it', async () => {
  const waiting = { ...REFUND, status: 'requested', awaitsApproval: true };
  serve(
    known({
      'GET /api/v1/admin/refunds/:id': waiting,
      'POST /api/v1/admin/refunds/:id/approve': problem(409, 'refund-needs-another-approver'),
    }),
  );
  await open(`/admin/refunds/${REFUND.id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Approve Rs. 250.50' }));
  const last = await dialog();
  await userEvent.click(last.getByRole('button', { name: 'Approve Rs. 250.50' }));
  expect(await last.findByText(/Please have a colleague look at it/)).toBeVisible();
});

test('what the dashboard gave back ends when somebody says so', async () => {
  const found = { ...REFUND, status: 'confirmed', requestedBy: null };
  const asked = serve(
    known({
      'GET /api/v1/admin/refunds/:id': found,
      'POST /api/v1/admin/refunds/:id/effect': { ...found, subscription: 'end-now' },
    }),
  );
  await open(`/admin/refunds/${REFUND.id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'End what it paid for' }));
  const last = await dialog();
  await userEvent.type(last.getByRole('textbox'), 'they asked for it');
  await userEvent.click(last.getByRole('button', { name: 'End what it paid for' }));
  await waitFor(() => expect(sent(asked)).toHaveLength(1));
  expect(sent(asked)[0]).toMatchObject({ body: { subscription: 'end-now', reason: 'they asked for it' } });
});

test('a parked refund is settled only with a note', async () => {
  const parked = { ...REFUND, status: 'unknown', parked: true, detail: 'a second part' };
  const asked = serve(
    known({
      'GET /api/v1/admin/refunds/:id': parked,
      'POST /api/v1/admin/refunds/:id/resolve': { ...REFUND, status: 'confirmed' },
    }),
  );
  await open(`/admin/refunds/${REFUND.id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Settle by hand …' }));
  const last = await dialog();
  await userEvent.click(last.getByRole('button', { name: 'Book Rs. 250.50 as refunded' }));
  expect(sent(asked)).toEqual([]);
  await userEvent.type(last.getByLabelText(/What you saw/), 'row 12 of the dashboard');
  await userEvent.click(last.getByRole('button', { name: 'Book Rs. 250.50 as refunded' }));
  await waitFor(() => expect(sent(asked)).toHaveLength(1));
  expect(asked.find((one) => one.method === 'POST')?.body).toEqual({
    outcome: 'confirmed',
    note: 'row 12 of the dashboard',
  });
});

test('what nobody used is proposed, and who agrees may say the number', async () => {
  const proposed = { ...REFUND, status: 'requested', awaitsApproval: true, requestedBy: 'shulka', reason: 'Not used' };
  const asked = serve(
    known({
      'GET /api/v1/admin/refunds/:id': proposed,
      'POST /api/v1/admin/refunds/:id/approve': { ...proposed, status: 'sent', awaitsApproval: false },
    }),
  );
  await open(`/admin/refunds/${REFUND.id}`);
  expect(await screen.findByText(/Nothing was sent; somebody has to agree or to decline/)).toBeVisible();
  expect(screen.getByText('nobody: it was not used in time')).toBeVisible();
  expect(screen.queryByText('shulka')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Approve Rs. 250.50' }));
  const last = await dialog();
  await userEvent.type(last.getByLabelText(/Khalti number/), '12');
  expect(last.getByRole('button', { name: 'Approve Rs. 250.50' })).toBeDisabled();
  await userEvent.clear(last.getByLabelText(/Khalti number/));
  await userEvent.type(last.getByLabelText(/Khalti number/), '9800000001');
  await userEvent.click(last.getByRole('button', { name: 'Approve Rs. 250.50' }));
  await waitFor(() => expect(sent(asked)).toHaveLength(1));
  expect(asked.find((one) => one.method === 'POST')?.body).toEqual({ mobile: '9800000001' });
});
