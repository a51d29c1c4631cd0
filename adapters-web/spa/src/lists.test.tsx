import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { OperationId } from './api/types';
import { open, STAFF } from './test/app';
import { answerOf, everything, LONG, MANY, MUCH, routeOf } from './test/made';
import { problem, serve } from './test/server';

/** A list that somebody sees. */
interface List {
  /** The file that draws it. */
  in: string;
  at: string;
  /** The operation that it is read by. */
  of: OperationId;
  /** Where its rows are in the answer. */
  rows?: string[];
  /** What is said where there are none; of some nothing is said then. */
  none?: string;
  /** The longest thing in a row. */
  long?: string;
  /** What fails has no button of its own: it says this. */
  fails?: string;
  /** What the rest of the API says, where that matters. */
  beside?: Partial<Record<OperationId, unknown>>;
  /** What the answer has to be like for the list to be drawn at all. */
  mend?: (answer: unknown, state: 'empty' | 'long') => unknown;
}

const NONE = 'Nothing is here yet.';
const ID = 'abcd';
const report = (of: OperationId, name: string, rest: Partial<List> = {}): List => ({
  in: `admin/reports/${name}.tsx`,
  at: `/admin/reports?report=${name.toLowerCase()}&from=2026-11-01&to=2026-12-01&interval=day`,
  of,
  none: NONE,
  long: MUCH,
  ...rest,
});
const list = (of: OperationId, file: string, at: string, rest: Partial<List> = {}): List => ({
  in: file,
  at,
  of,
  none: NONE,
  ...rest,
});
/** Of all that needs a person there is nothing. */
const calm = Object.fromEntries(
  (
    ['listRefunds', 'listFailingEndpoints', 'listReconciliations', 'listRecomputations', 'listFilings'] as OperationId[]
  ).map((id) => [id, { items: [], next: null }]),
);
const of = (what: string) => `/admin/subscribers/${ID}/${what}`;
const plan = `/admin/plans/${LONG}`;

const LISTS: List[] = [
  // the staff: how things stand
  list('reportMrr', 'admin/overview/Picture.tsx', '/admin', { long: MUCH }),
  list('readGatewayHealth', 'admin/overview/Gateway.tsx', '/admin'),
  list('searchPayments', 'admin/overview/Needs.tsx', '/admin', {
    none: 'Nothing: all is as it must be.',
    fails: 'We could not load this',
    long: '200+: look at them',
    beside: calm,
    mend: (_, state) => (state === 'empty' ? { items: [], next: null } : { items: Array(200).fill({}), next: 'more' }),
  }),
  // people and money
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
  // the books
  report('reportMrr', 'Mrr'),
  report('reportRevenue', 'Revenue'),
  report('reportChurn', 'Churn'),
  report('reportVat', 'Vat'),
  report('reportDunning', 'Dunning', { none: 'Nobody is past due.' }),
  report('readSalesRegister', 'Register', {
    rows: ['entries'],
    none: 'There is no document in that time.',
    long: LONG,
  }),
  list('listFilings', 'admin/filings/FilingsPage.tsx', '/admin/filings', {
    none: 'Nothing was filed: either there is no document yet, or no tax office is set up.',
  }),
  list('readAuditLog', 'admin/audit/AuditPage.tsx', '/admin/audit'),
  list('listRecomputations', 'admin/recomputations/RecomputationsPage.tsx', '/admin/recomputations', {
    none: 'Nothing was recomputed yet.',
    long: MANY,
  }),
  list('readRecomputation', 'admin/recomputations/RecomputationPage.tsx', `/admin/recomputations/${ID}`, {
    rows: ['findings'],
    none: 'Nothing was found so far.',
  }),
  list('readRecomputation', 'admin/recomputations/RecomputationPage.tsx', `/admin/recomputations/${ID}`, {
    rows: ['unreadable'],
    none: undefined,
  }),
  // what is sold, and to whom it is told
  list('listAllPlans', 'admin/plans/PlansPage.tsx', '/admin/plans'),
  list('listAllPlans', 'admin/plans/Versions.tsx', plan, { rows: ['items.0.versions'] }),
  list('listMigrations', 'admin/plans/Migrations.tsx', plan, {
    none: 'Nobody was moved yet: everybody has the version that they subscribed to.',
    long: MANY,
  }),
  list('readRehearsal', 'admin/plans/Rehearsal.tsx', `${plan}/migrate?rehearsal=${ID}`, {
    none: 'Nobody has an older version that it would move.',
    long: MUCH,
  }),
  list('listAllAddOns', 'admin/addons/AddOnsPage.tsx', '/admin/add-ons'),
  list('listCoupons', 'admin/coupons/CouponsPage.tsx', '/admin/coupons'),
  list('listPartners', 'admin/partners/PartnersPage.tsx', '/admin/partners'),
  list('inspectPartner', 'admin/partners/Endpoints.tsx', `/admin/partners/${ID}`, {
    rows: ['endpoints'],
    none: 'This team has asked for no webhooks; it can read the feed.',
  }),
  list('listPartnerDeliveries', 'admin/partners/Deliveries.tsx', `/admin/partners/${ID}`, {
    none: 'Nothing was sent there yet.',
  }),
  // subscribers
  list('listPlans', 'subscriber/plans/Comparison.tsx', '/', {
    none: 'Nothing is on sale at the moment.',
    mend: (answer, state) => {
      const { items } = answer as { items: object[] };
      return state === 'empty' ? answer : { items: [...items, ...items.map((one) => ({ ...one, id: 'p2' }))] };
    },
  }),
  list('readEntitlements', 'subscriber/me/EntitlementsCard.tsx', '/me', {
    none: 'Nothing at the moment.',
    mend: (answer, state) => (state === 'empty' ? { ...(answer as object), active: false, features: {} } : answer),
  }),
  list('listInvoices', 'subscriber/invoices/InvoicesPage.tsx', '/me/invoices', { none: 'You have no invoices yet.' }),
  list('listMyCreditNotes', 'subscriber/invoices/CreditNotes.tsx', '/me/invoices', { none: undefined }),
  list('listPayments', 'subscriber/payments/PaymentsPage.tsx', '/me/payments', {
    none: 'You have not paid anything yet.',
    long: MUCH,
  }),
];

/** What draws the rows that it is given: who reads them is in the list. */
const FRAMES = /<(?:DataTable|ShortList|SoldList|InvoiceTable|PaymentTable|RefundTable)\b|<(?:ul|ol|table|Table)\b/g;
const GIVEN = [
  'ui/DataTable.tsx',
  'ui/Diff.tsx',
  'ui/ShortList.tsx',
  'admin/parts/SoldList.tsx',
  'admin/parts/InvoiceTable.tsx',
  'admin/parts/PaymentTable.tsx',
  'admin/parts/RefundTable.tsx',
  // what an amount consists of, and the steps of an explanation: never none
  'subscriber/parts/Sums.tsx',
  'admin/parts/Why.tsx',
  'subscriber/invoices/Why.tsx',
  // said by us, not read
  'admin/AdminFrame.tsx',
  'admin/clock/ClockPage.tsx',
  'subscriber/accessibility/AccessibilityPage.tsx',
];
/** Within a row, or a summary of the list below it. */
const INNER: Record<string, number> = {
  'admin/filings/FilingsPage.tsx': 1,
  'admin/ledger/EntriesPage.tsx': 1,
  'admin/reconciliations/Differences.tsx': 1,
};

test('every list of the application is shown in all its states', () => {
  const drawn = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx') && !GIVEN.includes(name))
    .map((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8').match(FRAMES)?.length ?? 0] as const)
    .map(([name, count]) => [name, count - (INNER[name] ?? 0)] as const)
    .filter(([, count]) => count > 0);
  const shown = (name: string) => LISTS.filter((one) => one.in === name).length;
  expect(drawn.length).toBeGreaterThan(35);
  expect(drawn.filter(([name, count]) => shown(name) !== count)).toEqual([]);
});

function emptied(answer: unknown, paths: string[]): unknown {
  for (const path of paths) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    const within = parts.reduce((at, part) => (at as Record<string, unknown>)[part], answer);
    (within as Record<string, unknown>)[last] = [];
  }
  return answer;
}

function answer(one: List, state: 'empty' | 'long'): unknown {
  const whole = answerOf(one.of);
  const items = typeof whole === 'object' && whole !== null && 'items' in whole;
  const said = state === 'empty' ? emptied(whole, one.rows ?? (items ? ['items'] : [])) : whole;
  return one.mend ? one.mend(said, state) : said;
}

/** The page with its list, of which the server says that; everything else is there. */
function shows(one: List, reply: unknown) {
  const beside = Object.entries(one.beside ?? {}).map(([id, said]) => [routeOf(id as OperationId), said]);
  serve({ ...everything(), [routeOf('readSession')]: STAFF, ...Object.fromEntries(beside), [routeOf(one.of)]: reply });
  return open(one.at);
}

const main = () => document.querySelector('main') as HTMLElement;
/** What is within a list, a table or a card of a list. */
const inFrames = () => [...main().querySelectorAll('table, ul, ol')].map((frame) => frame.textContent ?? '').join('\n');

describe.each(LISTS)('$in of $of', (one) => {
  test('waits', async () => {
    const { client } = await shows(one, () => new Promise(() => {}));
    const asked = () => client.getQueryCache().findAll({ fetchStatus: 'fetching' });
    await waitFor(() => {
      expect(asked().length).toBeGreaterThan(0);
      expect(asked().every(({ queryKey: [id] }) => id === one.of)).toBe(true);
      expect(main().querySelector('[aria-busy=true]')).not.toBeNull();
    });
    if (one.none) expect(screen.queryByText(one.none)).toBeNull();
  });

  test('is empty', async () => {
    const { client } = await shows(one, answer(one, 'empty'));
    if (one.none) expect((await screen.findAllByText(one.none)).length).toBeGreaterThan(0);
    await waitFor(() => expect(client.isFetching()).toBe(0));
    await waitFor(() => expect(main().querySelector('[aria-busy=true]')).toBeNull());
    expect(screen.queryByText('We could not load this')).toBeNull();
  });

  test('fails, is tried again, and has long words', async () => {
    let broken = true;
    await shows(one, () => (broken ? problem(500, 'internal-error') : answer(one, 'long')));
    if (one.fails) {
      expect((await screen.findAllByText(one.fails)).length).toBeGreaterThan(0);
      cleanup();
      await shows(one, answer(one, 'long'));
    } else {
      const [again] = await screen.findAllByRole('button', { name: 'Try again' });
      expect(again?.closest('[role=alert]')).toHaveTextContent('We could not load this');
      broken = false;
      await userEvent.click(again as HTMLElement);
    }
    await waitFor(() => expect(inFrames()).toContain(one.long ?? LONG));
    for (const table of main().querySelectorAll('table')) expect(table.closest('.scrolls')).not.toBeNull();
  });
});
