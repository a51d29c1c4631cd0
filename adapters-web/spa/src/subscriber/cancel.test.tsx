import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open, SIGNED_IN } from '../test/app';
import { mine } from '../test/mine';
import * as sample from '../test/samples';
import { serve } from '../test/server';

/** The page that cancels a subscription which is like that. */
async function cancelling(more: Partial<typeof sample.ACTIVE>) {
  const asked = serve({
    'GET /api/v1/session': SIGNED_IN,
    'GET /api/v1/plans': sample.list(sample.PLAN),
    'GET /api/v1/add-ons': sample.list(),
    'GET /api/v1/subscriptions/s1': () => ({ ...sample.ACTIVE, ...more }),
    'POST /api/v1/subscriptions/s1/cancel': { ...sample.ACTIVE, status: 'ended' },
  });
  await open('/me/s1/cancel');
  await screen.findByRole('radio', { name: /At once/ });
  return asked;
}
const NEVER_PAID = { currentPeriod: null, paidUntil: null };
const later = () => screen.queryByRole('radio', { name: /When the paid time ends/ });
const confirming = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Cancel …' }));
  return screen.findByRole('dialog');
};

test('in grace there is no end to wait for, and that it ends now is said', async () => {
  const asked = await cancelling({ status: 'past-due', paidUntil: null });
  expect(later()).toBeNull();
  expect(screen.getByRole('radio', { name: /At once/ })).toBeChecked();
  expect(screen.getByText(/there is no end to wait for/)).toBeVisible();
  const dialog = await confirming();
  expect(dialog).toHaveTextContent('what access is left ends with it');
  expect(dialog).toHaveTextContent('cannot be taken back');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel now' }));
  await waitFor(() => expect(asked.find((one) => one.path.endsWith('/cancel'))?.body).toEqual({ when: 'now' }));
});

test('a trial that is over is no end to wait for', async () => {
  await cancelling({ ...NEVER_PAID, status: 'past-due', trialEndsAt: '2026-11-20T00:00:00Z' });
  expect(later()).toBeNull();
  expect(screen.getByText(/The trial is over, so there is no end/)).toBeVisible();
  expect(await confirming()).not.toHaveTextContent('what access is left');
});

test('what was paid ahead can be used up', async () => {
  await cancelling({ paidUntil: '2027-02-10T18:15:00Z' });
  expect(screen.getByText(/You keep what you have until 11 February 2027/)).toBeVisible();
});

test('what was never paid for only ends now, and loses nothing', async () => {
  await cancelling({ ...NEVER_PAID, status: 'incomplete' });
  expect(later()).toBeNull();
  expect(screen.getByText(/never paid for/)).toBeVisible();
  expect(await confirming()).not.toHaveTextContent('paid time is lost');
});

test('a trial can run to its end, and nobody says that it was paid for', async () => {
  const ends = '2026-12-20T00:00:00Z';
  await cancelling({ ...NEVER_PAID, status: 'trialing', trialEndsAt: ends, paidUntil: ends });
  expect(screen.getByRole('radio', { name: /When the trial ends/ })).toBeChecked();
  expect(screen.getByText(/20 December 2026/)).toBeVisible();
  expect(screen.queryByText(/paid time/)).toBeNull();
  const dialog = await confirming();
  expect(dialog).toHaveTextContent('for the end of the trial?');
  expect(within(dialog).getByRole('button', { name: 'Cancel for 20 December 2026' })).toBeVisible();
});

test('a trial that was paid for runs until that is used up', async () => {
  const trialEndsAt = '2026-12-20T00:00:00Z';
  await cancelling({ ...NEVER_PAID, status: 'trialing', trialEndsAt, paidUntil: '2027-01-20T00:00:00Z' });
  expect(later()).toBeChecked();
});

test.each([
  ['the time ran out', { status: 'past-due', paidUntil: null }, 'period-end'],
  ['the next period was paid for', { paidUntil: '2027-01-10T18:15:00Z' }, 'now'],
] as const)('when %s meanwhile nothing is cancelled before it is asked again', async (_, meanwhile, when) => {
  const shown: Partial<typeof sample.ACTIVE> = when === 'now' ? { status: 'past-due', paidUntil: null } : {};
  const asked = await cancelling(shown);
  const dialog = await confirming();
  Object.assign(shown, { status: 'active' }, meanwhile);
  await userEvent.click(within(dialog).getByRole('button', { name: /^Cancel (now|for)/ }));
  expect(await screen.findByText(/nothing was done/)).toBeVisible();
  expect(asked.some((one) => one.path.endsWith('/cancel'))).toBe(false);
  await confirming();
  expect(screen.queryByText(/nothing was done/)).toBeNull();
});

test('what is over is not cancelled again', async () => {
  serve({
    'GET /api/v1/session': SIGNED_IN,
    'GET /api/v1/plans': sample.list(sample.PLAN),
    'GET /api/v1/add-ons': sample.list(),
    'GET /api/v1/subscriptions/s1': { ...sample.ACTIVE, status: 'ended', paidUntil: null },
  });
  await open('/me/s1/cancel');
  expect(await screen.findByText(/is over already/)).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('what is paused may still be used up, and that is the first choice', async () => {
  const times = { pausedUntil: '2026-12-20T00:00:00Z', paidUntil: '2027-01-05T00:00:00Z' };
  const trialEndsAt = '2026-11-01T00:00:00Z';
  const asked = await cancelling({ ...times, status: 'paused', currentPeriod: null, trialEndsAt });
  expect(later()).toBeChecked();
  expect(screen.getByText(/is still yours when the pause is over/)).toBeVisible();
  expect(screen.getByText(/it ends on 5 January 2027/)).toBeVisible();
  expect(screen.queryByText(/1 November 2026/)).toBeNull();
  const dialog = await confirming();
  expect(dialog).toHaveTextContent('it ends on 5 January 2027');
  await userEvent.click(within(dialog).getByRole('button', { name: /^Cancel for 5 January 2027/ }));
  await waitFor(() => expect(asked.find((one) => one.path.endsWith('/cancel'))?.body).toEqual({ when: 'period-end' }));
});

test('cancel: what is lost is said before, and the safe choice is the first', async () => {
  const asked = serve({ ...mine, 'POST /api/v1/subscriptions/s1/cancel': sample.ACTIVE });
  await open('/me/s1/cancel');
  expect(await screen.findByRole('radio', { name: /When the paid time ends/ })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: /At once/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel …' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('what is left of the paid time is lost');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel now' }));
  await waitFor(() => expect(asked.find((one) => one.path.endsWith('/cancel'))?.body).toEqual({ when: 'now' }));
});

test('a cancellation is taken back with one click', async () => {
  const cancelled = { ...sample.ACTIVE, cancelAtPeriodEnd: true };
  const asked = serve({
    ...mine,
    'GET /api/v1/subscriptions': sample.list(cancelled),
    'POST /api/v1/subscriptions/s1/reactivate': sample.ACTIVE,
  });
  await open('/me');
  await userEvent.click(await screen.findByRole('button', { name: 'Take the cancellation back' }));
  await waitFor(() => expect(asked.some((one) => one.path.endsWith('/reactivate'))).toBe(true));
});
