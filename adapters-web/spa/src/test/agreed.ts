import type { OperationId } from '../api/types';
import * as sample from './samples';

/** A call that pages make, and what they read of its answer: names and sorts of values, by a sample. */
export interface Agreed {
  given: string;
  id: OperationId;
  method: 'GET' | 'POST' | 'PUT';
  /** With `:name` where the provider puts in what it has. */
  path: string;
  body?: object;
  status?: number;
  tells: object;
}

const NOBODY = 'nobody is signed in';
const PAID = 'somebody who has paid for pro-monthly is signed in';
const STAFF = 'an administrator is signed in, and somebody has paid for pro-monthly';
const AWAY = 'an administrator is signed in, and a team does not take what it is sent';
const npr = (amount: number) => ({ amount, currency: 'NPR' });
const { list } = sample;
const paid = { ...sample.PAYMENT, disposition: 'settled-invoice', paymentUrl: null, expiresAt: null };
const admin = (id: OperationId, path: string, tells: object): Agreed => ({
  given: STAFF,
  id,
  method: 'GET',
  path: `/api/v1/admin${path}`,
  tells,
});
const mine = (id: OperationId, path: string, tells: object): Agreed => ({
  given: PAID,
  id,
  method: 'GET',
  path: `/api/v1${path}`,
  tells,
});
const wants = (id: OperationId, path: string, body: object, tells: object, status = 200): Agreed => ({
  given: PAID,
  id,
  method: 'POST',
  path: `/api/v1${path}`,
  body,
  status,
  tells,
});
const change = { planCode: 'pro-yearly', quantity: 1, addOns: [], when: 'now' };
const what = { subscription: '/subscriptions/:subscription', invoice: '/invoices/:invoice' };

export const AGREED: Agreed[] = [
  { given: NOBODY, id: 'listAddOns', method: 'GET', path: '/api/v1/add-ons', tells: { items: [] } },
  mine('listSubscriptions', '/subscriptions', list(sample.ACTIVE)),
  mine('readSubscription', what.subscription, sample.ACTIVE),
  mine('listInvoices', '/invoices', list(sample.INVOICE)),
  mine('readInvoice', what.invoice, sample.INVOICE),
  mine('explainInvoice', `${what.invoice}/explain`, {
    lines: [{ steps: [{ kind: 'price', rule: 'C5', says: 'Pro', facts: {} }] }],
    due: npr(113_000),
  }),
  mine('listPayments', '/payments', list(paid)),
  mine('readPayment', '/payments/:payment', paid),
  mine('readEntitlements', '/entitlements', {
    active: true,
    features: { projects: 10 },
    validUntil: '2026-12-10T18:15:00Z',
    overLimit: [],
  }),
  mine('explainEntitlements', '/entitlements/explain', {
    subscriptions: [{ ...sample.REASON, features: { projects: 10 }, addOns: [], added: [], overLimit: [] }],
  }),
  mine('readAccount', '/account', { credit: npr(0), arrears: npr(0) }),
  mine('listMyCreditNotes', '/credit-notes', { items: [] }),
  wants('previewRenewal', `${what.subscription}/renew-preview`, { periods: 2 }, { ...sample.QUOTE, lines: timed() }),
  wants('previewChange', `${what.subscription}/change-preview`, change, sample.CHANGE),
  wants('renewSubscription', `${what.subscription}/renew`, { periods: 1 }, checkout(), 201),
  wants('cancelSubscription', `${what.subscription}/cancel`, { when: 'period-end' }, sample.ACTIVE),
  wants(
    'pauseSubscription',
    `${what.subscription}/pause`,
    {},
    {
      id: 's1',
      status: 'paused',
      pausedUntil: '2026-12-10T18:15:00Z',
    },
  ),
  admin('searchPayments', '/payments', list({ ...paid, pidx: null })),
  admin('inspectPayment', '/payments/:payment', {
    ...paid,
    refundable: [{ invoiceId: 'i1', left: npr(113_000) }],
    reports: [report()],
  }),
  admin('searchSubscribers', '/subscribers', list({ id: 'u1', subject: 'demo-sita', createdAt: paid.createdAt })),
  admin('listAllPlans', '/plans', list({ ...sample.PLAN, features: { projects: 10 }, versions: [{ version: 1 }] })),
  admin('listRefunds', '/refunds', { items: [] }),
  admin('readAuditLog', '/audit-log', { items: [] }),
  admin('readLedgerAccounts', '/ledger/accounts', { items: [{ account: 'cash' }] }),
  {
    ...admin('refundPayment', '/payments/:payment/refunds', refund()),
    method: 'POST',
    body: { reason: 'They moved abroad', subscription: 'keep' },
    status: 201,
  },
  {
    ...admin('listPartnerDeliveries', '/partners/:partner/webhook-endpoints/:endpoint/deliveries', list(delivery())),
    given: AWAY,
  },
  {
    ...admin('skipForPartner', '/partners/:partner/deliveries/:delivery/skip', skipped()),
    given: AWAY,
    method: 'POST',
    body: { reason: 'It breaks their program' },
  },
];

function timed() {
  const time = { periodStartsAt: '2026-12-10T18:15:00Z', periodEndsAt: '2027-01-10T18:15:00Z' };
  return sample.QUOTE.lines.map((line) => ({ ...line, ...time }));
}

function checkout() {
  return { subscription: sample.ACTIVE, invoice: sample.INVOICE, payment: sample.PAYMENT };
}

function report() {
  return { id: 'r1', askedAt: '2026-11-26T05:00:00Z', gatewayStatus: 'Completed', body: '{}' };
}

function refund() {
  return {
    id: 'f1',
    paymentId: 'y1',
    invoiceId: 'i1',
    amount: npr(113_000),
    reason: 'They moved abroad',
    status: 'confirmed',
    awaitsApproval: false,
    parked: false,
    subscription: 'keep',
    createdAt: '2026-11-26T05:00:00Z',
  };
}

/** What an event says hangs on its type. */
function delivery() {
  const { data: _, ...event } = sample.DELIVERY.event;
  return { ...sample.DELIVERY, event };
}

function skipped() {
  return { ...delivery(), status: 'skipped', nextAttemptAt: null };
}
