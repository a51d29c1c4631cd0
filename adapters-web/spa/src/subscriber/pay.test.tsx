import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { open, SIGNED_OUT } from '../test/app';
import * as sample from '../test/samples';
import { serve } from '../test/server';

let left: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  left = vi.spyOn(location, 'assign').mockImplementation(() => {});
});
const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('pay link: without a sign-in, what is asked and one button', async () => {
  const asked = serve({
    'GET /api/v1/session': SIGNED_OUT,
    'GET /api/v1/pay-links/tok': sample.PAY_LINK,
    'POST /api/v1/pay-links/tok/payments': { paymentId: 'y1', state: 'verifying', paymentUrl: 'https://k.example/x' },
  });
  await open('/pay/tok', 'ne');
  await userEvent.click(await button('खल्तीबाट रु. १,१३०.०० तिर्नुहोस्'));
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://k.example/x'));
  expect(asked.some((one) => one.path.startsWith('/api/v1/subscriptions'))).toBe(false);
});

test('pay link: what is paid or being checked is not paid twice', async () => {
  const checking = { paymentId: 'y1', state: 'checking', paymentUrl: null, expiresAt: null };
  serve({
    'GET /api/v1/session': SIGNED_OUT,
    'GET /api/v1/pay-links/tok': { ...sample.PAY_LINK, payment: checking },
  });
  await open('/pay/tok');
  expect(await screen.findByText(/Please do not pay again/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Pay/ })).toBeNull();
});

test.each([
  ['paid', 'Paid'],
  ['void', 'Was asked for'],
] as const)('pay link: where it is %s nothing is to be paid now', async (status, sum) => {
  serve({ 'GET /api/v1/session': SIGNED_OUT, 'GET /api/v1/pay-links/tok': { ...sample.PAY_LINK, status } });
  await open('/pay/tok');
  expect(await screen.findByRole('rowheader', { name: sum })).toBeVisible();
  expect(screen.queryByText('To pay now')).toBeNull();
});
