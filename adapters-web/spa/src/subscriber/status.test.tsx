import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open, SIGNED_OUT } from '../test/app';
import * as sample from '../test/samples';
import { problem, serve } from '../test/server';

test('status: asks again by itself until there is an answer, also signed out', async () => {
  let times = 0;
  serve({
    'GET /api/v1/session': SIGNED_OUT,
    'GET /api/v1/payment-status/y1': () =>
      ++times < 3
        ? sample.PROGRESS
        : { ...sample.PROGRESS, state: 'paid', open: false, settled: true, coversUntil: '2026-12-26T18:15:00Z' },
  });
  await open('/payments/y1');
  expect(screen.getByRole('heading', { level: 1, name: 'Checking your payment' })).toBeVisible();
  const paid = await screen.findByRole('heading', { level: 1, name: 'Payment received' }, { timeout: 4_000 });
  expect(paid).toBeVisible();
  expect(screen.getByText(/Khalti has confirmed your payment of Rs. 1,130.00/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Sign in to see your subscription' })).toBeVisible();
});

test('status: nothing was taken, and the same invoice can be paid again', async () => {
  const failed = { ...sample.PROGRESS, state: 'cancelled', open: false, payToken: 'tok' };
  serve({ 'GET /api/v1/session': SIGNED_OUT, 'GET /api/v1/payment-status/y1': failed });
  await open('/payments/y1');
  expect(await screen.findByText('No money has been taken.')).toBeVisible();
  const again = screen.getByRole('link', { name: 'Try again to pay Rs. 1,130.00' });
  expect(again).toHaveAttribute('href', '/pay/tok');
});

test('status: several periods of the same are said once', async () => {
  const [line] = sample.PROGRESS.lines;
  const lines = [line, line, line, { ...line, description: 'Seat pack', quantity: 2 }];
  const paid = { ...sample.PROGRESS, lines, state: 'paid', open: false, settled: true };
  serve({ 'GET /api/v1/session': SIGNED_OUT, 'GET /api/v1/payment-status/y1': paid });
  await open('/payments/y1');
  expect(await screen.findByText('Pro, Seat pack × 2')).toBeVisible();
});

test('status: a payment that nobody knows is no failure of the payer', async () => {
  serve({ 'GET /api/v1/session': SIGNED_OUT, 'GET /api/v1/payment-status/y1': problem(404, 'payment-not-found') });
  await open('/payments/y1');
  expect(await screen.findByText(/your money is safe/)).toBeVisible();
});

test.each([
  ['what is bought once has no time', null, 0],
  ['time has its end', '2026-11-26T18:15:00Z', 1],
] as const)('status: %s', async (_, periodStartsAt, ends) => {
  const lines = sample.PROGRESS.lines.map((line) => ({ ...line, periodStartsAt, periodEndsAt: periodStartsAt }));
  const covers = { coversFrom: '2026-11-26T18:15:00Z', coversUntil: '2026-12-26T18:15:00Z' };
  const paid = { ...sample.PROGRESS, ...covers, lines, state: 'paid', open: false, settled: true };
  serve({ 'GET /api/v1/session': SIGNED_OUT, 'GET /api/v1/payment-status/y1': paid });
  await open('/payments/y1');
  expect(await screen.findByRole('heading', { level: 1, name: 'Payment received' })).toBeVisible();
  expect(screen.queryAllByText('Valid until')).toHaveLength(ends);
});
