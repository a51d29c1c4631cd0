import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open, STAFF, VIEWER } from '../test/app';
import { problem, type Request, serve } from '../test/server';

const list = (...items: unknown[]) => ({ items, next: null });
const writes = (asked: Request[]) => asked.filter((one) => one.method !== 'GET');
const npr = (amount: number) => ({ amount, currency: 'NPR' });

const entry = {
  id: 'a1',
  actor: 'asha',
  action: 'plan.versioned',
  target: 'plan pro',
  reason: null,
  createdAt: '2026-11-26T00:00:00Z',
  before: { version: 1, price: 99_900 },
  after: { version: 2, price: 149_900 },
};
const sound = { sound: true, entriesChecked: 12, firstBreak: null, since: null, head: { sequence: 12, hash: 'abc' } };

test('the audit log says what changed, and that its chain is sound', async () => {
  const asked = serve({
    'GET /api/v1/session': VIEWER,
    'GET /api/v1/admin/audit-log': list(entry),
    'GET /api/v1/admin/audit-log/verification': sound,
  });
  await open('/admin/audit?action=plan.versioned');
  expect(await screen.findByText('The log is what was written')).toBeVisible();
  expect(asked.find((one) => one.path.endsWith('audit-log'))?.query.get('action')).toBe('plan.versioned');
  await userEvent.click(await screen.findByText('Before and after'));
  const change = screen.getByRole('region', { name: 'What changed of plan pro' });
  expect(within(change).getByText('price')).toBeVisible();
});

test('a log that was tampered with says where', async () => {
  serve({
    'GET /api/v1/session': VIEWER,
    'GET /api/v1/admin/audit-log': list(),
    'GET /api/v1/admin/audit-log/verification': { ...sound, sound: false, firstBreak: 7 },
  });
  await open('/admin/audit');
  expect(await screen.findByText('The log was tampered with')).toBeVisible();
  expect(screen.getByText(/is number 7/)).toBeVisible();
});

const clock = { now: '2026-11-26T10:00:00Z', ahead: 'PT0S' };

test('time passes once, after it was said what falls due', async () => {
  const asked = serve({
    'GET /api/v1/session': { ...STAFF, testClock: true },
    'GET /api/v1/admin/test-clock': clock,
    'PUT /api/v1/admin/test-clock': { now: '2026-11-27T10:00:00Z', ahead: 'PT24H' },
  });
  await open('/admin/test-clock');
  await userEvent.click(await screen.findByRole('button', { name: 'One day' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/subscriptions fall past due/)).toBeVisible();
  await userEvent.dblClick(within(dialog).getByRole('button', { name: /^Let it become 27 November 2026/ }));
  expect(await screen.findByText(/Time has passed from 26 November 2026.* to 27 November 2026/)).toBeVisible();
  expect(writes(asked)).toHaveLength(1);
  expect(writes(asked)[0]?.body).toEqual({ now: '2026-11-27T10:00:00.000Z' });
});

test('a viewer cannot move the clock, and in production there is none', async () => {
  serve({ 'GET /api/v1/session': { ...VIEWER, testClock: true }, 'GET /api/v1/admin/test-clock': clock });
  await open('/admin/test-clock');
  expect(await screen.findByText('Moving the clock takes the role billing-admin.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'One day' })).toBeNull();
});

test('in production there is no test clock', async () => {
  const asked = serve({ 'GET /api/v1/session': STAFF });
  await open('/admin/test-clock');
  expect(await screen.findByText(/this is production/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Test clock' })).toBeNull();
  expect(asked.some((one) => one.path.includes('test-clock'))).toBe(false);
});

const filing = (number: string, status: string) => ({
  documentId: `d-${number}`,
  document: 'invoice',
  number,
  status,
  dueAt: null,
  attempts: [{ askedAt: '2026-11-26T00:00:00Z', outcome: 'refused', answer: 'PAN is wrong' }],
});

test('only what the tax office refused is told again, and its refusal is worded', async () => {
  const asked = serve({
    'GET /api/v1/session': STAFF,
    'GET /api/v1/admin/fiscal-filings': list(filing('0001', 'refused'), filing('0002', 'accepted')),
    'POST /api/v1/admin/fiscal-filings/d-0001/retry': problem(409, 'filing-not-refused'),
  });
  await open('/admin/filings?status=refused');
  const buttons = await screen.findAllByRole('button', { name: /^Tell 000\d again$/ });
  expect(buttons).toHaveLength(1);
  await userEvent.click(buttons[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/PAN is wrong/)).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Tell 0001 again' }));
  expect(await within(dialog).findByText(/It is not refused any more/)).toBeVisible();
  expect(asked.find((one) => one.path.endsWith('filings'))?.query.get('status')).toBe('refused');
});

test('what a recomputation found is shown beside what is kept', async () => {
  const run = {
    id: 'r1',
    status: 'finished',
    checked: 9,
    differing: 1,
    unexplained: 0,
    unreadable: 1,
    startedAt: '2026-11-26T00:00:00Z',
    finishedAt: '2026-11-26T00:01:00Z',
  };
  serve({
    'GET /api/v1/session': VIEWER,
    'GET /api/v1/admin/recomputations/r1': {
      run,
      findings: [{ invoiceId: 'i1', what: 'tax', kept: npr(13_000), recomputed: npr(13_001) }],
      unreadable: [{ invoiceId: 'i2', code: 'contradictory', why: 'java.lang.IllegalStateException: no line' }],
    },
  });
  await open('/admin/recomputations/r1');
  expect(await screen.findByText('Something differs')).toBeVisible();
  expect(screen.getByText('Rs. 130.01')).toBeVisible();
  const unreadable = screen.getByRole('region', { name: 'Invoices that cannot be read' });
  expect(within(unreadable).getByRole('link')).toHaveAttribute('href', '/admin/invoices/i2');
  expect(within(unreadable).getByText('What is kept of it cannot be true together.')).toBeVisible();
  expect(within(unreadable).getByText(/IllegalStateException/)).toBeVisible();
});

test('a report is asked for as the address says, and its files too', async () => {
  const net = { sold: npr(1), earned: npr(2), givenBack: npr(0), net: npr(2), refunded: npr(0), deferred: npr(5) };
  const total = { ...net, credit: npr(0), from: '2026-10-01', to: '2026-11-01' };
  const asked = serve({
    'GET /api/v1/session': VIEWER,
    'GET /api/v1/admin/reports/revenue': { items: [total], total, openFrom: '2026-10-20' },
  });
  await open('/admin/reports?report=revenue&from=2026-10-01&to=2026-11-01&interval=day');
  expect(await screen.findByText(/Days from 20 October 2026/)).toBeVisible();
  const query = asked.find((one) => one.path.endsWith('/revenue'))?.query;
  expect(Object.fromEntries(query ?? [])).toEqual({ from: '2026-10-01', to: '2026-11-01', interval: 'day' });
  expect(screen.getByRole('link', { name: /^CSV/ })).toHaveAttribute(
    'href',
    '/api/v1/admin/reports/revenue?from=2026-10-01&to=2026-11-01&interval=day&format=csv',
  );
});

test('the overview says what needs a hand, and what it does not know', async () => {
  serve({
    'GET /api/v1/session': VIEWER,
    'GET /api/v1/admin/payments': ({ query }: Request) =>
      query.get('status') === 'mismatched' ? { items: [{}, {}], next: 'x' } : list(),
    'GET /api/v1/admin/refunds': ({ query }: Request) =>
      query.get('status') === 'parked' ? { items: Array(200).fill({}), next: 'x' } : list(),
    'GET /api/v1/admin/failing-webhook-endpoints': { items: [] },
    'GET /api/v1/admin/reconciliations': list(),
    'GET /api/v1/admin/recomputations': list(),
    'GET /api/v1/admin/gateway': {
      items: [
        { operation: 'khalti-lookup', state: 'stopped', recent: 10, failed: 8, stoppedUntil: '2026-11-26T10:15:00Z' },
      ],
    },
  });
  await open('/admin');
  expect(await screen.findByText(/Payments in quarantine/)).toBeVisible();
  expect(await screen.findByRole('link', { name: '2+: look at them' })).toHaveAttribute(
    'href',
    '/admin/payments?status=mismatched',
  );
  expect(screen.getByText(/asking Khalti does not decide/)).toBeVisible();
  expect(screen.getByRole('link', { name: '200+: look at them' })).toHaveAttribute(
    'href',
    '/admin/refunds?status=parked',
  );
  // the filings were not faked: they could not be read
  await waitFor(() => expect(screen.getByText(/tax office refused/)).toBeVisible());
  expect(await screen.findByText('Stopped')).toBeVisible();
  expect(screen.getAllByText('Not known').length).toBeGreaterThan(0);
});

test('a run that could not read an invoice does not say that all is the same', async () => {
  const at = '2026-11-26T00:00:00Z';
  const run = { id: 'r1', status: 'finished', checked: 9, differing: 0, unexplained: 0, startedAt: at, finishedAt: at };
  serve({
    'GET /api/v1/session': VIEWER,
    'GET /api/v1/admin/recomputations': list({ ...run, unreadable: 2 }, { ...run, id: 'r2', unreadable: 0 }),
  });
  await open('/admin/recomputations');
  expect(await screen.findByText('Some cannot be read')).toBeVisible();
  expect(screen.getAllByText('All the same')).toHaveLength(1);
});
