import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { open, STAFF, VIEWER } from '../../test/app';
import { Answered, serve } from '../../test/server';

// typing takes its time on a busy machine
vi.setConfig({ testTimeout: 30_000 });

const RUN = {
  id: '01900000-0000-7000-8000-0000000000aa',
  against: 'gateway',
  from: '2026-11-18T18:15:00Z',
  to: '2026-11-25T18:15:00Z',
  status: 'running',
  stage: 'attempts',
  asked: 10,
  of: 40,
  differences: 0,
  startedBy: 'asha',
  createdAt: '2026-11-26T10:00:00Z',
  endedAt: null,
  failure: null,
};
const DIFFERENCE = {
  place: 1,
  kind: 'paid-not-settled',
  ours: 'quarantined',
  theirs: 'Completed',
  words: 'The gateway says that money moved, and we have not settled the payment.',
  advice: 'Compare the evidence.',
  remedy: 'resolve',
  line: null,
  paymentId: '01900000-0000-7000-8000-00000000000a',
  gatewayTransactionId: 'T1',
  detailCode: null,
  detailValues: {},
};
const none = { items: [], next: null };

test('a run tells how far it is, and its report is read again when it grows', async () => {
  let run: object = RUN;
  let report: object = none;
  serve({
    'GET /api/v1/session': STAFF,
    'GET /api/v1/admin/reconciliations/:id': () => run,
    'GET /api/v1/admin/reconciliations/:id/differences': () => report,
  });
  await open(`/admin/reconciliations/${RUN.id}`);
  expect(await screen.findByText(/Asking Khalti about our attempts: 25%/)).toBeVisible();
  expect(await screen.findByText('Nothing differs so far.')).toBeVisible();
  report = { items: [DIFFERENCE], next: null };
  run = { ...RUN, status: 'done', asked: 40, differences: 1, endedAt: '2026-11-26T10:01:00Z' };
  expect(
    await screen.findAllByText(/Khalti says that money moved/, {}, { timeout: 10_000 }).then(([first]) => first),
  ).toBeVisible();
  expect(screen.queryByText(/both sides say the same/)).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Open the payment' })).toHaveAttribute(
    'href',
    `/admin/payments/${DIFFERENCE.paymentId}`,
  );
});

test('until is the last day that was compared', async () => {
  serve({
    'GET /api/v1/session': STAFF,
    'GET /api/v1/admin/reconciliations': { items: [{ ...RUN, status: 'done' }], next: null },
    'GET /api/v1/admin/reconciliations/:id': { ...RUN, status: 'done' },
    'GET /api/v1/admin/reconciliations/:id/differences': none,
  });
  const { unmount } = await open('/admin/reconciliations');
  expect(await screen.findByRole('cell', { name: /^25 November 2026/ })).toBeVisible();
  unmount();
  await open(`/admin/reconciliations/${RUN.id}`);
  expect(await screen.findByText(/^25 November 2026, 23:59/)).toBeVisible();
});

test('that nothing differs is said only when the run says so', async () => {
  serve({
    'GET /api/v1/session': STAFF,
    'GET /api/v1/admin/reconciliations/:id': { ...RUN, status: 'done', differences: 3 },
    'GET /api/v1/admin/reconciliations/:id/differences': none,
  });
  await open(`/admin/reconciliations/${RUN.id}`);
  expect(await screen.findByText('Done')).toBeVisible();
  expect(screen.queryByText(/both sides say the same/)).not.toBeInTheDocument();
});

test('a file goes to the server as it is, with its days', async () => {
  const asked = serve({
    'GET /api/v1/session': STAFF,
    'POST /api/v1/admin/reconciliations': RUN,
    'GET /api/v1/admin/reconciliations/:id': { ...RUN, status: 'done' },
    'GET /api/v1/admin/reconciliations/:id/differences': none,
  });
  await open('/admin/reconciliations/start?against=settlement');
  await userEvent.click(await screen.findByRole('button', { name: 'Compare with this file' }));
  expect(await screen.findByText('Please choose a file.')).toBeVisible();
  const file = new File(['Transaction ID,Amount\n'], 'nov.csv', { type: 'text/csv' });
  await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
  await userEvent.click(screen.getByRole('button', { name: 'Compare with this file' }));
  await waitFor(() => expect(asked.some((one) => one.method === 'POST')).toBe(true));
  const sent = asked.find((one) => one.method === 'POST');
  const form = sent?.body as FormData;
  expect((form.get('file') as File).name).toBe('nov.csv');
  expect(form.get('from')).toBe('2026-11-18T18:15:00.000Z');
  expect(sent?.headers.get('Content-Type')).toBeNull();
});

test('who may only look cannot begin a comparison', async () => {
  serve({ 'GET /api/v1/session': VIEWER });
  await open('/admin/reconciliations/start');
  expect(await screen.findByText(/Only somebody with the role billing-admin can begin/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Compare with/ })).not.toBeInTheDocument();
});

test('what is wrong with a row is said in the language of the reader', async () => {
  const bad = { ...DIFFERENCE, kind: 'bad-row', words: 'The row cannot be read: …', line: 7, paymentId: null };
  const row = { detailCode: 'not-an-amount', detailValues: { column: 'fee', cell: 'abc' } };
  const few = { detailCode: 'too-few-cells', detailValues: { cells: '3', expected: '5' } };
  const older = { place: 3, words: 'it is of before' };
  serve({
    'GET /api/v1/session': VIEWER,
    'GET /api/v1/admin/reconciliations/:id': { ...RUN, status: 'done', differences: 3 },
    'GET /api/v1/admin/reconciliations/:id/differences': {
      items: [
        { ...bad, ...row },
        { ...bad, ...few, place: 2 },
        { ...bad, ...older },
      ],
      next: null,
    },
  });
  await open(`/admin/reconciliations/${RUN.id}`, 'ne');
  expect(await screen.findByText('शुल्क रकम जस्तो छैन: abc')).toBeVisible();
  expect(screen.getByText('यसमा ३ कोठा छन्, शीर्षकमा ५।')).toBeVisible();
  expect(screen.queryByText(/cannot be read/)).toBeNull();
  expect(screen.getByText('it is of before')).toHaveAttribute('lang', 'en');
});

test.each([
  [
    'en',
    [
      'Rs. 1,130.00, 28 November 2026, 07:29',
      'Rs. 1.00, 27 November 2026',
      'lines 2 and 13',
      'settled, Rs. 5.00 went back',
    ],
  ],
  ['ne', ['रु. १,१३०.००, १२ मंसिर २०८३, ०७:२९', 'रु. १.००, ११ मंसिर २०८३', 'हरफ २ र १३', 'गनियो, रु. ५.०० फिर्ता भयो']],
] as const)('what both sides say is read in %s', async (lang, read) => {
  const sides = [
    { ours: 'Rs 1130.00 at 2026-11-28T01:44:00Z', theirs: '' },
    { ours: '', theirs: 'Rs 1.00 on 2026-11-27' },
    { ours: 'once', theirs: 'lines 2 and 13' },
    { ours: 'settled, Rs 5.00 refunded', theirs: 'Completed' },
  ];
  serve({
    'GET /api/v1/session': VIEWER,
    'GET /api/v1/admin/reconciliations/:id': { ...RUN, status: 'done', differences: 4 },
    'GET /api/v1/admin/reconciliations/:id/differences': {
      items: sides.map((side, at) => ({ ...DIFFERENCE, ...side, place: at + 1 })),
      next: null,
    },
  });
  await open(`/admin/reconciliations/${RUN.id}`, lang);
  for (const text of read) expect(await screen.findByText(text)).toBeVisible();
});

test('a row with one cell has no "1 cells"', async () => {
  const few = { detailCode: 'too-few-cells', detailValues: { cells: '1', expected: '4' } };
  serve({
    'GET /api/v1/session': VIEWER,
    'GET /api/v1/admin/reconciliations/:id': { ...RUN, status: 'done', differences: 1 },
    'GET /api/v1/admin/reconciliations/:id/differences': {
      items: [{ ...DIFFERENCE, kind: 'bad-row', ...few }],
      next: null,
    },
  });
  await open(`/admin/reconciliations/${RUN.id}`);
  expect(await screen.findByText('It has too few cells: 1 of 4.')).toBeVisible();
});

test('a file that is refused is named as its field is, each fault by itself', async () => {
  const told = vi.spyOn(console, 'error');
  const fault = (column: string) => ({ field: 'file', code: 'column-missing', message: `no column for the ${column}` });
  const errors = [fault('amount'), fault('date')];
  serve({
    'GET /api/v1/session': STAFF,
    'POST /api/v1/admin/reconciliations': new Answered(400, { status: 400, code: 'invalid-request', errors }),
  });
  await open('/admin/reconciliations/start?against=settlement', 'ne');
  const file = new File(['a,b\n'], 'nov.csv', { type: 'text/csv' });
  await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
  await userEvent.click(screen.getByRole('button', { name: 'यो फाइलसँग दाँज्ने' }));
  const alert = await screen.findByRole('alert');
  await waitFor(() => expect(alert).toHaveTextContent('सेटलमेन्ट फाइल (CSV): no column for the amount'));
  expect(alert).toHaveTextContent('सेटलमेन्ट फाइल (CSV): no column for the date');
  expect(alert).not.toHaveTextContent('file:');
  expect(told.mock.calls.flat().filter((one) => String(one).includes('same key'))).toEqual([]);
});
