import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open, SIGNED_IN } from '../test/app';
import { mine } from '../test/mine';
import * as sample from '../test/samples';
import { problem, serve } from '../test/server';

test('a change of a trial speaks of no time that is paid for', async () => {
  const ends = '2026-12-20T00:00:00Z';
  const trial = { status: 'trialing', currentPeriod: null, trialEndsAt: ends, paidUntil: ends };
  serve({
    'GET /api/v1/session': SIGNED_IN,
    'GET /api/v1/plans': sample.list(sample.PLAN, sample.YEARLY),
    'GET /api/v1/add-ons': sample.list(),
    'GET /api/v1/subscriptions/s1': { ...sample.ACTIVE, ...trial },
  });
  await open('/me/s1/change');
  expect(await screen.findByRole('radio', { name: 'When the trial ends' })).toBeVisible();
  expect(screen.getByText(/The trial goes on with what you choose/)).toBeVisible();
  expect(screen.queryByText(/paid time/)).toBeNull();
});

test('change: exactly the quote that was shown is taken up', async () => {
  const asked = serve({
    ...mine,
    'POST /api/v1/subscriptions/s1/change-preview': sample.CHANGE,
    'POST /api/v1/subscriptions/s1/change': problem(409, 'quote-outdated'),
  });
  await open('/me/s1/change?plan=pro-yearly');
  await userEvent.click(await screen.findByRole('button', { name: 'Change and pay Rs. 10,800.00' }));
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
  ['en', /What comes next is paid for already, at other terms/],
  ['ne', /पछि आउने समय अर्कै सर्तमा तिरिसकिएको छ/],
] as const)('change: of what is paid ahead it is said that it is of other terms, in %s', async (lang, says) => {
  serve({ ...mine, 'POST /api/v1/subscriptions/s1/change-preview': problem(409, 'change-paid-ahead') });
  await open('/me/s1/change?plan=pro-yearly', lang);
  expect(await screen.findByText(says)).toBeVisible();
});

test('change: a period of another length is not said to be what is left', async () => {
  serve({ ...mine, 'POST /api/v1/subscriptions/s1/change-preview': sample.CHANGE });
  await open('/me/s1/change?plan=pro-yearly');
  expect(await screen.findByText(/or for a new period where that is of another length/)).toBeVisible();
});

test('change: the price of a newer version is not said of an older one', async () => {
  const newer = { ...sample.PLAN, version: 2, price: { amount: 120_000, currency: 'NPR' } };
  serve({ ...mine, 'GET /api/v1/plans': sample.list(newer, sample.YEARLY) });
  await open('/me/s1/change');
  expect(await screen.findByText('Rs. 10,000 a year')).toBeVisible();
  expect(screen.queryByText(/1,200/)).toBeNull();
});

test.each([
  ['en', 'VAT 13%'],
  ['ne', 'मूल्य अभिवृद्धि कर १३%'],
] as const)('change: the tax is named with its rate, in %s', async (lang, name) => {
  serve({ ...mine, 'POST /api/v1/subscriptions/s1/change-preview': sample.CHANGE });
  await open('/me/s1/change?plan=pro-yearly', lang);
  expect(await screen.findByRole('rowheader', { name })).toBeVisible();
});

test('change: a number is typed and read in the digits of the reader', async () => {
  const asked = serve({ ...mine, 'POST /api/v1/subscriptions/s1/change-preview': sample.CHANGE });
  await open('/me/s1/change', 'ne');
  const field = await screen.findByRole('textbox', { name: 'कति वटा' });
  expect(field).toHaveValue('१');
  await userEvent.clear(field);
  await userEvent.type(field, '१२');
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ quantity: 12 }));
  await userEvent.clear(field);
  await userEvent.type(field, '3');
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ quantity: 3 }));
  await userEvent.tab();
  expect(field).toHaveValue('३');
});
