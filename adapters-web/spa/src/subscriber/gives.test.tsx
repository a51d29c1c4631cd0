import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open, SIGNED_IN, SIGNED_OUT } from '../test/app';
import { ACTIVE, ADD_ON, CHANGE, list, PLAN, QUOTE, REASON, YEARLY } from '../test/samples';
import { serve } from '../test/server';

const nothing = { amount: 0, currency: 'NPR' };
const added = { ...ACTIVE, quantity: 12, addOns: [{ code: 'seat-pack', quantity: 1, version: 1 }] };
const mine = {
  'GET /api/v1/session': SIGNED_IN,
  'GET /api/v1/plans': list(PLAN, YEARLY),
  'GET /api/v1/add-ons': list(ADD_ON, { ...ADD_ON, id: 'a2', code: 'setup', name: 'Set-up', billingPeriod: null }),
  'GET /api/v1/subscriptions': list(added),
  'GET /api/v1/subscriptions/s1': added,
  'GET /api/v1/invoices': list(),
  'GET /api/v1/payments': list(),
  'GET /api/v1/entitlements': { active: true, features: { seats: 7 }, validUntil: null, overLimit: ['seats'] },
  'GET /api/v1/entitlements/explain': { active: true, validUntil: null, subscriptions: [REASON] },
  'GET /api/v1/account': { credit: nothing, arrears: nothing },
  'POST /api/v1/checkouts/preview': QUOTE,
  'POST /api/v1/subscriptions/s1/change-preview': CHANGE,
};

test('what can be added to plans is beside them, also for who is not signed in', async () => {
  serve({ ...mine, 'GET /api/v1/session': SIGNED_OUT });
  await open('/');
  expect(await screen.findByRole('heading', { name: 'Seat pack' })).toBeVisible();
  for (const what of ['Seats: 5 more with each', 'Sso: included', 'Rooms: at least 20']) {
    expect(screen.getByText(what)).toBeVisible();
  }
  expect(screen.queryByText('Set-up')).toBeNull();
});

test('plans are there though add-ons cannot be told', async () => {
  const { 'GET /api/v1/add-ons': _, ...others } = mine;
  serve({ ...others, 'GET /api/v1/session': SIGNED_OUT });
  await open('/');
  expect(await screen.findByText('Rs. 1,000')).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'What can be added' })).toBeNull();
});

test('who chooses an add-on sees what it gives, in both languages', async () => {
  serve({ ...mine, 'GET /api/v1/subscriptions': list() });
  await open('/checkout/pro-monthly', 'ne');
  expect(await screen.findByText('Seats: प्रत्येकसँग थप ५')).toBeVisible();
});

test('who has more than is given is told what can be done, and what add-ons gave', async () => {
  serve(mine);
  await open('/me');
  const alert = (await screen.findByText('More seats than the plan gives')).closest('[role=alert]') as HTMLElement;
  expect(alert).toHaveTextContent('You have 12, and it gives 7. Nothing was taken away.');
  expect(within(alert).getByRole('link')).toHaveAttribute('href', '/me/s1/change');
  expect(await screen.findByText('with Seat pack × 1: 2 before')).toBeVisible();
});

test('who has neither is asked nothing more', async () => {
  const may = { active: true, features: { projects: 10 }, validUntil: null, overLimit: [] };
  const asked = serve({ ...mine, 'GET /api/v1/subscriptions': list(ACTIVE), 'GET /api/v1/entitlements': may });
  await open('/me');
  expect(await screen.findByText('Projects: 10')).toBeVisible();
  expect(asked.some((one) => one.path.endsWith('/explain'))).toBe(false);
  expect(screen.queryByText(/than the plan gives/)).toBeNull();
});

test('what is over a limit pushes away nothing that is still waited for', async () => {
  let come = () => {};
  const late = new Promise<void>((done) => {
    come = done;
  });
  const asked = serve({ ...mine, 'GET /api/v1/subscriptions': () => late.then(() => list(added)) });
  await open('/me');
  await expect.poll(() => asked.some(({ path }) => path.endsWith('/explain'))).toBe(true);
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByText('More seats than the plan gives')).toBeNull();
  come();
  expect(await screen.findByText('More seats than the plan gives')).toBeVisible();
});
