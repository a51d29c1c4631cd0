import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { open, SIGNED_IN, SIGNED_OUT } from '../test/app';
import * as sample from '../test/samples';
import { Answered, problem, serve } from '../test/server';

const { list } = sample;
const mine = {
  'GET /api/v1/session': SIGNED_IN,
  'GET /api/v1/plans': list(sample.PLAN, sample.YEARLY),
  'GET /api/v1/add-ons': list(),
  'GET /api/v1/subscriptions': list(sample.ACTIVE),
  'GET /api/v1/subscriptions/s1': sample.ACTIVE,
  'GET /api/v1/invoices': list(),
  'GET /api/v1/payments': list(),
  'GET /api/v1/entitlements': {
    active: true,
    features: { projects: 10, export: true, sso: false },
    validUntil: null,
    overLimit: [],
  },
  'GET /api/v1/account': { credit: { amount: 25_000, currency: 'NPR' }, arrears: { amount: 0, currency: 'NPR' } },
};
let left: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  left = vi.spyOn(location, 'assign').mockImplementation(() => {});
});
const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('plans: monthly and yearly, what a year saves, and the way to each', async () => {
  serve({ ...mine, 'GET /api/v1/subscriptions': list() });
  await open('/');
  expect(await screen.findByText('Rs. 1,000')).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Yearly' }));
  expect(screen.getByText('Rs. 10,000')).toBeVisible();
  expect(screen.getByText('16% less than paying monthly')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Choose Pro' })).toHaveAttribute('href', '/checkout/pro-yearly');
});

test('plans: who has one is led to a change', async () => {
  serve(mine);
  await open('/');
  expect(await screen.findByRole('link', { name: 'See my subscription' })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Yearly' }));
  const change = screen.getByRole('link', { name: 'Change to Pro' });
  expect(change).toHaveAttribute('href', '/me/s1/change?plan=pro-yearly');
});

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

test('home: what there is, until when in both calendars, and what may be used', async () => {
  serve(mine);
  await open('/me');
  const card = await screen.findByRole('region', { name: 'Pro' });
  expect(card).toHaveTextContent('11 December 2026');
  expect(card).toHaveTextContent('25 Mangsir 2083 BS');
  expect(await screen.findByText('Projects: 10')).toBeVisible();
  expect(screen.queryByText('Sso')).toBeNull();
  expect(await screen.findByText('Rs. 250.00')).toBeVisible();
});

test('home: what is asked for can be paid at once', async () => {
  const asked = serve({
    ...mine,
    'GET /api/v1/invoices': list(sample.INVOICE),
    'POST /api/v1/invoices/i1/payments': sample.PAYMENT,
  });
  await open('/me');
  await userEvent.click(await button('Pay Rs. 1,130.00 with Khalti'));
  await waitFor(() => expect(left).toHaveBeenCalledWith(sample.PAYMENT.paymentUrl));
  expect(asked.filter((one) => one.method === 'POST')).toHaveLength(1);
});

test('home: nobody without a subscription is left alone', async () => {
  serve({ ...mine, 'GET /api/v1/subscriptions': list() });
  await open('/me');
  expect(await screen.findByText('You have no subscription yet.')).toBeVisible();
});

test('home: money that waits is used only after it was confirmed by its amount', async () => {
  const waiting = {
    ...sample.PAYMENT,
    status: 'completed',
    disposition: 'unapplied',
    usableUntil: new Date(Date.now() + 3_600_000).toISOString(),
  };
  const asked = serve({ ...mine, 'GET /api/v1/payments': list(waiting), 'POST /api/v1/payments/y1/use': {} });
  await open('/me');
  await userEvent.click(await button('Use Rs. 1,130.00 to continue'));
  const dialog = await screen.findByRole('dialog');
  expect(asked.filter((one) => one.method === 'POST')).toHaveLength(0);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Use Rs. 1,130.00 to continue' }));
  await waitFor(() => expect(asked.filter((one) => one.method === 'POST')).toHaveLength(1));
});

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

test('renew: several periods are priced before they are ordered', async () => {
  const asked = serve({
    ...mine,
    'POST /api/v1/subscriptions/s1/renew-preview': ({ body }: { body: unknown }) => {
      const amount = 113_000 * (body as { periods: number }).periods;
      return { ...sample.QUOTE, due: { amount, currency: 'NPR' } };
    },
    'POST /api/v1/subscriptions/s1/renew': { payment: sample.PAYMENT },
  });
  await open('/me/s1/renew');
  await userEvent.selectOptions(await screen.findByLabelText('For how long'), '3 months');
  await userEvent.click(await button('Pay Rs. 3,390.00 with Khalti'));
  await waitFor(() => expect(left).toHaveBeenCalled());
  expect(asked.find((one) => one.path.endsWith('/renew'))?.body).toEqual({ periods: 3 });
});

test('renew: what was paid ahead is there until its end', async () => {
  const ahead = { ...sample.ACTIVE, paidUntil: '2027-02-10T18:15:00Z' };
  serve({
    ...mine,
    'GET /api/v1/subscriptions/s1': ahead,
    'POST /api/v1/subscriptions/s1/renew-preview': sample.QUOTE,
  });
  await open('/me/s1/renew');
  expect(await screen.findByText('You have it until')).toBeVisible();
  expect(screen.getByText(/11 February 2027/)).toBeVisible();
  expect(screen.queryByText(/11 December 2026/)).toBeNull();
});

test('change: exactly the quote that was shown is taken up', async () => {
  const asked = serve({
    ...mine,
    'POST /api/v1/subscriptions/s1/change-preview': sample.CHANGE,
    'POST /api/v1/subscriptions/s1/change': problem(409, 'quote-outdated'),
  });
  await open('/me/s1/change?plan=pro-yearly');
  await userEvent.click(await button('Change and pay Rs. 10,800.00'));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Rs. 500.00 is given back');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Change and pay Rs. 10,800.00' }));
  expect(await within(dialog).findByText(/We have asked for a new one/)).toBeVisible();
  expect(asked.find((one) => one.path.endsWith('/change'))?.body).toEqual({ quoteId: 'q1' });
  const before = asked.filter((one) => one.path.endsWith('/change-preview')).length;
  await userEvent.click(within(dialog).getByRole('button', { name: 'Leave it as it is' }));
  await waitFor(() => expect(asked.filter((one) => one.path.endsWith('/change-preview')).length).toBe(before + 1));
});

test.each([
  ['a trial', { status: 'trialing', currentPeriod: null }],
  ['what is to end', { cancelAtPeriodEnd: true }],
  ['what is paused', { status: 'paused', currentPeriod: null }],
] as const)('pause: %s cannot be, and no button promises it', async (_, more) => {
  serve({ ...mine, 'GET /api/v1/subscriptions/s1': { ...sample.ACTIVE, ...more } });
  await open('/me/s1/pause');
  expect(await screen.findByText(/Only paid time that runs now/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Pause …' })).toBeNull();
});

test('pause: a plan that has none says so', async () => {
  const never = { ...sample.PLAN, pauses: { most: 0, longestDays: 90 } };
  serve({ ...mine, 'GET /api/v1/plans': list(never) });
  await open('/me/s1/pause');
  expect(await screen.findByText('This plan cannot be paused.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Pause …' })).toBeNull();
});

test('cancel: what is lost is said before, and the safe choice is the first', async () => {
  const asked = serve({ ...mine, 'POST /api/v1/subscriptions/s1/cancel': sample.ACTIVE });
  await open('/me/s1/cancel');
  expect(await screen.findByRole('radio', { name: /When the paid time ends/ })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: /At once/ }));
  await userEvent.click(await button('Cancel …'));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('what is left of the paid time is lost');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel now' }));
  await waitFor(() => expect(asked.find((one) => one.path.endsWith('/cancel'))?.body).toEqual({ when: 'now' }));
});

test('a cancellation is taken back with one click', async () => {
  const cancelled = { ...sample.ACTIVE, cancelAtPeriodEnd: true };
  const asked = serve({
    ...mine,
    'GET /api/v1/subscriptions': list(cancelled),
    'POST /api/v1/subscriptions/s1/reactivate': sample.ACTIVE,
  });
  await open('/me');
  await userEvent.click(await button('Take the cancellation back'));
  await waitFor(() => expect(asked.some((one) => one.path.endsWith('/reactivate'))).toBe(true));
});

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

test('profile: a PAN is nine digits in either script, and what is saved is what was typed', async () => {
  const none = { name: null, address: null, pan: null };
  const asked = serve({
    ...mine,
    'GET /api/v1/billing-details': none,
    'PUT /api/v1/billing-details': ({ body }: { body: unknown }) => body,
  });
  await open('/me/profile');
  const pan = await screen.findByLabelText(/PAN/);
  await userEvent.type(pan, '12');
  expect(screen.getByText('A PAN has nine digits.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await userEvent.clear(pan);
  await userEvent.type(pan, '३०१२३४५६७');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked.find((one) => one.method === 'PUT')?.body).toEqual({ ...none, pan: '301234567' }));
});
