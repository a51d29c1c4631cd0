import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { open } from '../test/app';
import { mine } from '../test/mine';
import * as sample from '../test/samples';
import { Answered, problem, serve } from '../test/server';

let left: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  left = vi.spyOn(location, 'assign').mockImplementation(() => {});
});
const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('checkout: of a trial it is said once that nothing is to be paid', async () => {
  const free = { ...sample.QUOTE, trialDays: 14, due: { amount: 0, currency: 'NPR' } };
  serve({ ...mine, 'POST /api/v1/checkouts/preview': free });
  await open('/checkout/pro-monthly');
  expect(await screen.findByText(/After 14 days the first period costs/)).toBeVisible();
  expect(screen.getAllByText(/Nothing is to be paid now/)).toHaveLength(1);
});

test('checkout: the exact amount on the button, one order, then Khalti', async () => {
  const checkout = { subscription: sample.ACTIVE, invoice: sample.INVOICE, payment: sample.PAYMENT };
  const asked = serve({
    ...mine,
    'POST /api/v1/checkouts/preview': sample.QUOTE,
    'POST /api/v1/checkouts': checkout,
  });
  await open('/checkout/pro-monthly');
  await userEvent.click(await button('Pay Rs. 1,130.00 with Khalti'));
  await waitFor(() => expect(left).toHaveBeenCalledWith(sample.PAYMENT.paymentUrl));
  const orders = asked.filter((one) => one.path === '/api/v1/checkouts');
  expect(orders.map((one) => one.body)).toEqual([{ planCode: 'pro-monthly', quantity: 1, addOns: [] }]);
});

test('checkout: a coupon that cannot be used is said where it was typed', async () => {
  const asked = serve({
    ...mine,
    'POST /api/v1/checkouts/preview': ({ body }: { body: unknown }) =>
      (body as { couponCode?: string }).couponCode
        ? new Answered(404, {
            ...(problem(404, 'coupon-not-usable').body as object),
            errors: [{ field: 'couponCode', message: 'is not the code of a coupon', code: 'coupon-unknown' }],
          })
        : sample.QUOTE,
  });
  await open('/checkout/pro-monthly');
  await userEvent.click(await button('I have a coupon'));
  await userEvent.type(screen.getByLabelText('Coupon'), 'nothing{Enter}');
  expect(await screen.findByText('There is no such coupon.')).toBeVisible();
  // the price without it is still there, and that is what is ordered
  expect(await screen.findByText('This is the price without the coupon.')).toBeVisible();
  await userEvent.click(await button('Pay Rs. 1,130.00 with Khalti'));
  await waitFor(() => expect(asked.some((one) => one.path === '/api/v1/checkouts')).toBe(true));
  expect(asked.find((one) => one.path === '/api/v1/checkouts')?.body).not.toHaveProperty('couponCode');
  expect(screen.getByLabelText('Coupon')).toHaveAttribute('aria-invalid', 'true');
});

test('checkout: a gateway that is down loses nothing, and the next try is the same order', async () => {
  const asked = serve({
    ...mine,
    'POST /api/v1/checkouts/preview': sample.QUOTE,
    'POST /api/v1/checkouts': problem(503, 'gateway-unavailable'),
  });
  await open('/checkout/pro-monthly');
  await userEvent.click(await button(/^Pay/));
  expect(await screen.findByRole('alert')).toHaveTextContent('what you ordered stays payable');
  await userEvent.click(await button(/^Pay/));
  await waitFor(() => expect(asked.filter((one) => one.path === '/api/v1/checkouts')).toHaveLength(2));
  const keys = asked.filter((one) => one.path === '/api/v1/checkouts').map((one) => one.headers.get('Idempotency-Key'));
  expect(keys[0]).toBe(keys[1]);
  expect(left).not.toHaveBeenCalled();
});

test('checkout: nothing is paid before a trial, and that is said', async () => {
  const quote = { ...sample.QUOTE, trialDays: 14, due: { amount: 0, currency: 'NPR' } };
  serve({ ...mine, 'POST /api/v1/checkouts/preview': quote });
  await open('/checkout/pro-monthly');
  expect(await button('Start the 14 free days')).toBeVisible();
  expect(screen.getByText(/After 14 days the first period costs Rs. 1,130.00/)).toBeVisible();
});
