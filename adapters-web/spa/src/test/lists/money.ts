import type { OperationId } from '../../api/types';
import { answerOf, MUCH } from '../made';
import { ID, type List, list } from './list';

/** Of all that needs a person there is nothing. */
const calm = Object.fromEntries(
  (
    ['listRefunds', 'listFailingEndpoints', 'listReconciliations', 'listRecomputations', 'listFilings'] as OperationId[]
  ).map((id) => [id, { items: [], next: null }]),
);
const of = (what: string) => `/admin/subscribers/${ID}/${what}`;

/** Lists of the staff: how things stand, people, and their money. */
export const MONEY: List[] = [
  list('reportMrr', 'admin/overview/Picture.tsx', '/admin', { long: MUCH }),
  list('readGatewayHealth', 'admin/overview/Gateway.tsx', '/admin'),
  list('searchPayments', 'admin/overview/Needs.tsx', '/admin', {
    none: 'Nothing: all is as it must be.',
    fails: 'We could not load this',
    long: '200+: look at them',
    beside: calm,
    mend: (_, state) => (state === 'empty' ? { items: [], next: null } : { items: Array(200).fill({}), next: 'more' }),
  }),
  list('searchSubscribers', 'admin/subscribers/SubscribersPage.tsx', '/admin/subscribers'),
  list('inspectSubscriber', 'admin/subscribers/SubscriberPage.tsx', of('invoices'), {
    rows: ['invoices'],
    none: 'Nothing of this kind.',
  }),
  list('inspectSubscriber', 'admin/subscribers/SubscriberPage.tsx', of('payments'), {
    rows: ['payments'],
    none: 'Nothing of this kind.',
  }),
  list('listRefunds', 'admin/subscribers/RefundsTab.tsx', of('refunds')),
  list('readSubscriberHistory', 'admin/subscribers/NoticesTab.tsx', of('notices'), { rows: ['notices'] }),
  list('readSubscriberHistory', 'admin/subscribers/TimelineTab.tsx', of('timeline'), {
    rows: ['events', 'acts', 'notices'],
    none: 'Nothing of this kind has happened.',
  }),
  list('searchPayments', 'admin/payments/PaymentsPage.tsx', '/admin/payments'),
  list('listRefunds', 'admin/payment/PaymentPage.tsx', `/admin/payments/${ID}`, {
    none: 'Nothing of this payment was given back.',
  }),
  list('readAuditLog', 'admin/parts/Acts.tsx', `/admin/payments/${ID}`, {
    none: 'Nobody did anything with it by privilege.',
  }),
  list('searchPayments', 'admin/quarantine/QuarantinePage.tsx', '/admin/quarantine?kind=mismatched', {
    none: 'Nothing of this kind. Good.',
  }),
  list('listRefunds', 'admin/quarantine/QuarantinePage.tsx', '/admin/quarantine?kind=parked', {
    none: 'Nothing of this kind. Good.',
  }),
  list('reportStrandedMoney', 'admin/parts/StrandedTable.tsx', '/admin/stranded-money', {
    none: 'Every verified rupee is a period, credit or a refund. Good.',
    long: MUCH,
  }),
  list('listRefunds', 'admin/refunds/RefundsPage.tsx', '/admin/refunds'),
  list('listAllInvoices', 'admin/invoices/InvoicesPage.tsx', '/admin/invoices'),
  list('readAnyInvoice', 'admin/invoices/InvoicePage.tsx', `/admin/invoices/${ID}`, { rows: ['invoice.lines'] }),
  list('searchPayments', 'admin/invoices/InvoicePage.tsx', `/admin/invoices/${ID}`, {
    none: 'Nobody tried to pay it by Khalti.',
  }),
  list('listCreditNotes', 'admin/creditNotes/CreditNotesPage.tsx', '/admin/credit-notes'),
  list('readLedgerAccounts', 'admin/ledger/AccountsPage.tsx', '/admin/ledger'),
  list('listLedgerEntries', 'admin/ledger/EntriesPage.tsx', '/admin/ledger/entries'),
  list('listReconciliations', 'admin/reconciliations/ReconciliationsPage.tsx', '/admin/reconciliations'),
  list('listDifferences', 'admin/reconciliations/Differences.tsx', `/admin/reconciliations/${ID}`, {
    none: 'Nothing differs so far.',
    beside: { readReconciliation: { ...(answerOf('readReconciliation') as object), differences: 0 } },
  }),
];
