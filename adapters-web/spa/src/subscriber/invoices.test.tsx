import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open } from '../test/app';
import { mine } from '../test/mine';
import * as sample from '../test/samples';
import { serve } from '../test/server';

const { list } = sample;
const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('invoice: each line says which time it is for', async () => {
  const month = (periodStartsAt: string, periodEndsAt: string) => ({
    ...sample.INVOICE.lines[0],
    periodStartsAt,
    periodEndsAt,
  });
  const lines = [
    month('2026-11-10T18:15:00Z', '2026-12-10T18:15:00Z'),
    month('2026-12-10T18:15:00Z', '2027-01-10T18:15:00Z'),
  ];
  serve({ ...mine, 'GET /api/v1/invoices/i1': { ...sample.INVOICE, status: 'paid', lines } });
  await open('/me/invoices/i1');
  const rows = await screen.findAllByRole('row', { name: /^Pro/ });
  expect(rows[0]).toHaveTextContent('11 November 2026 (25 Kartik 2083 BS) – 11 December 2026 (25 Mangsir 2083 BS)');
  expect(rows[1]).toHaveTextContent('– 11 January 2027');
});

test('invoices: a long list goes on, and each is a page with its document', async () => {
  const second = { ...sample.INVOICE, id: 'i2', reference: 'PR-SECOND', status: 'paid', number: '2083/84-000012' };
  const asked = serve({
    ...mine,
    'GET /api/v1/invoices': ({ query }: { query: URLSearchParams }) =>
      query.get('after') ? list(second) : { items: [sample.INVOICE], next: 'c1' },
    'GET /api/v1/invoices/i2': second,
  });
  await open('/me/invoices');
  await userEvent.click(await button('Show more'));
  await userEvent.click(await screen.findByRole('link', { name: '2083/84-000012' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Invoice 2083/84-000012' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Download as PDF' })).toHaveAttribute(
    'href',
    '/api/v1/invoices/i2/pdf?lang=en',
  );
  expect(asked.some((one) => one.path.endsWith('/explain'))).toBe(false);
});

test('invoice: where a payment is checked already its page is what there is to see', async () => {
  serve({
    ...mine,
    'GET /api/v1/invoices/i1': sample.INVOICE,
    'POST /api/v1/invoices/i1/payments': { ...sample.PAYMENT, status: 'pending', paymentUrl: null },
    'GET /api/v1/payment-status/y1': { ...sample.PROGRESS, state: 'checking' },
  });
  const { router } = await open('/me/invoices/i1');
  await userEvent.click(await screen.findByRole('button', { name: /^Pay/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/payments/y1'));
});
