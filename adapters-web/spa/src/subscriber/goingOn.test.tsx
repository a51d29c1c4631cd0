import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { open } from '../test/app';
import { mine } from '../test/mine';
import * as sample from '../test/samples';
import { serve } from '../test/server';

const states = [
  ['is over', { status: 'ended', currentPeriod: null }, /This subscription is over/],
  ['was never paid for', { status: 'incomplete', currentPeriod: null }, /not paid for yet/],
  ['is paused', { status: 'paused', currentPeriod: null }, /This subscription is paused/],
  ['is cancelled', { cancelAtPeriodEnd: true }, /This subscription is cancelled/],
] as const;

describe.each(['change', 'extras', 'renew'])('%s', (page) => {
  test.each(states)('what %s says why, and shows no form', async (_, more, why) => {
    serve({ ...mine, 'GET /api/v1/subscriptions/s1': { ...sample.ACTIVE, ...more } });
    await open(`/me/s1/${page}`);
    expect(await screen.findByText(why)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getByRole('link', { name: 'Back to my subscription' })).toHaveAttribute('href', '/me');
  });
});

test.each([
  ['paused', 'resume', 'Resume now', { status: 'paused', currentPeriod: null }],
  ['cancelled', 'reactivate', 'Take the cancellation back', { cancelAtPeriodEnd: true }],
] as const)('change: what is %s goes on at a press, and can be changed then', async (_, act, button, more) => {
  let now: object = { ...sample.ACTIVE, ...more };
  serve({
    ...mine,
    'GET /api/v1/subscriptions/s1': () => now,
    [`POST /api/v1/subscriptions/s1/${act}`]: () => {
      now = sample.ACTIVE;
      return now;
    },
  });
  await open('/me/s1/change');
  await userEvent.click(await screen.findByRole('button', { name: button }));
  expect(await screen.findByRole('radio', { name: 'At once' })).toBeVisible();
});

test('change: what is over leads to what is on sale', async () => {
  serve({ ...mine, 'GET /api/v1/subscriptions/s1': { ...sample.ACTIVE, status: 'ended', currentPeriod: null } });
  await open('/me/s1/change');
  expect(await screen.findByRole('link', { name: 'Choose a plan' })).toHaveAttribute('href', '/');
});

test.each([
  ['trialing', { status: 'trialing', currentPeriod: null }],
  ['past due', { status: 'past-due' }],
] as const)('extras: what is %s has to be paid for first', async (_, more) => {
  serve({
    ...mine,
    'GET /api/v1/add-ons': sample.list({ ...sample.ADD_ON, billingPeriod: null }),
    'GET /api/v1/subscriptions/s1': { ...sample.ACTIVE, ...more },
  });
  await open('/me/s1/extras');
  expect(await screen.findByText(/Extras go with paid time/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Pay for time' })).toHaveAttribute('href', '/me/s1/renew');
});
