import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Schema } from '../../api/types';
import { open, STAFF, VIEWER } from '../../test/app';
import { problem, type Request, serve } from '../../test/server';
import { different, draftOf, faults, NEW, offered, wanted } from './draft';

const npr = (amount: number) => ({ amount, currency: 'NPR' as const });
const version = (n: number, amount: number): Schema<'PlanVersion'> => ({
  version: n,
  name: 'Pro',
  description: '',
  price: npr(amount),
  taxInclusive: false,
  taxRate: 1300,
  billingPeriod: { unit: 'month', count: 1 },
  trialDays: 0,
  pauses: { most: 6, longestDays: 90 },
  features: { exports: true, projects: n * 10 },
});
const { taxRate: _, ...current } = version(2, 149_900);
const plan: Schema<'AdminPlan'> = {
  ...current,
  id: 'p1',
  code: 'pro',
  status: 'active',
  versions: [version(1, 99_900), version(2, 149_900)],
};
const list = (...items: unknown[]) => ({ items, next: null });
const moved = (n: number) => ({
  subscriptionId: `00000000-0000-0000-0000-00000000000${n}`,
  subscriberId: `00000000-0000-0000-0000-0000000000a${n}`,
  subscriberName: ['', 'Sita Rai', 'hari@example.com', 'gita'][n],
  fromVersion: 1,
  quantity: 1,
  addOns: [],
  couponCode: null,
  oldAmount: npr(112_887),
  newAmount: npr(169_387),
  firstRenewal: `2027-01-0${n}T00:00:00Z`,
});
const rehearsal = {
  id: 'r1',
  planCode: 'pro',
  toVersion: 2,
  affected: 3,
  rehearsedAt: '2026-11-26T09:00:00Z',
  effectiveFrom: '2026-12-26T09:00:00Z',
};
const server = (who: object, more = {}) =>
  serve({
    'GET /api/v1/session': who,
    'GET /api/v1/admin/plans': list(plan),
    'GET /api/v1/admin/plans/pro/migrations': list(),
    'GET /api/v1/admin/plans/pro/migrations/rehearsals/r1': ({ query }: Request) =>
      query.get('after')
        ? { ...rehearsal, items: [moved(3)], next: null }
        : { ...rehearsal, items: [moved(1), moved(2)], next: 'x' },
    ...more,
  });
const writes = (asked: Request[]) => asked.filter((one) => one.method !== 'GET');

test('a viewer sees a plan with its versions, and nothing to press', async () => {
  server(VIEWER);
  await open('/admin/plans/pro');
  const difference = await screen.findByRole('region', { name: /from version 1 to version 2/ });
  expect(within(difference).getByText('Rs. 1,499.00')).toBeVisible();
  expect(within(difference).getByText('Rs. 999.00')).toBeVisible();
  expect(difference).not.toHaveTextContent(/[+−-]\s*(Rs|\d)/);
  for (const act of ['Retire', 'New version', 'Price migration']) {
    expect(screen.queryByRole('button', { name: act })).toBeNull();
    expect(screen.queryByRole('link', { name: act })).toBeNull();
  }
});

test('a rehearsal names whom it would move, and says what is more and what is less', async () => {
  const less = { ...moved(2), newAmount: npr(100_000) };
  server(STAFF, {
    'GET /api/v1/admin/plans/pro/migrations/rehearsals/r1': { ...rehearsal, items: [moved(1), less], next: null },
  });
  await open('/admin/plans/pro/migrate?rehearsal=r1');
  expect(await screen.findByRole('link', { name: 'Sita Rai' })).toHaveAttribute('href', expect.stringMatching(/a1\//));
  expect(screen.getByRole('link', { name: 'hari@example.com' })).toBeVisible();
  expect(screen.getByRole('cell', { name: '+Rs. 565.00' })).toBeVisible();
  expect(screen.getByRole('cell', { name: '−Rs. 128.87' })).toBeVisible();
});

test('a rehearsal is shown as a whole, and that rehearsal is what is done, once', async () => {
  const asked = server(STAFF, { 'POST /api/v1/admin/plans/pro/migrations': { id: 'm1' } });
  await open('/admin/plans/pro/migrate?rehearsal=r1');
  await userEvent.click(await screen.findByRole('button', { name: 'Move these 3 subscriptions …' }));
  const dialog = await screen.findByRole('dialog');
  const yes = within(dialog).getByRole('button', { name: 'Move 3: Rs. 3,386.61 becomes Rs. 5,081.61' });
  expect(yes).toBeDisabled();
  await userEvent.type(within(dialog).getByRole('textbox'), 'prices of 2084');
  await userEvent.dblClick(yes);
  await waitFor(() => expect(screen.getByText(/3 subscriptions are moved to version 2/)).toBeVisible());
  expect(writes(asked)).toHaveLength(1);
  expect(writes(asked)[0]?.body).toEqual({ rehearsalId: 'r1', reason: 'prices of 2084' });
});

test('a rehearsal that is stale moves nobody and says so', async () => {
  server(STAFF, { 'POST /api/v1/admin/plans/pro/migrations': problem(409, 'rehearsal-stale') });
  await open('/admin/plans/pro/migrate?rehearsal=r1');
  await userEvent.click(await screen.findByRole('button', { name: 'Move these 3 subscriptions …' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox'), 'x');
  await userEvent.click(within(dialog).getByRole('button', { name: /^Move 3/ }));
  expect(await within(dialog).findByText(/Nobody was moved/)).toBeVisible();
});

test('a viewer cannot move anybody', async () => {
  server(VIEWER);
  await open('/admin/plans/pro/migrate?rehearsal=r1');
  expect(await screen.findByText('What moving to version 2 would do')).toBeVisible();
  expect(await screen.findByText('Rehearsing takes the role billing-admin.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Move these/ })).toBeNull();
});

test('what was done is not offered again', async () => {
  const done = { id: 'm1', number: 1, planCode: 'pro', toVersion: 2, rehearsalId: 'r1' };
  server(STAFF, {
    'GET /api/v1/admin/plans/pro/migrations': list({
      ...done,
      announcedAt: '2026-11-26T09:30:00Z',
      effectiveFrom: '2026-12-26T09:30:00Z',
    }),
  });
  await open('/admin/plans/pro/migrate?rehearsal=r1');
  expect(await screen.findByText(/This rehearsal was done: migration 1/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Move these/ })).toBeNull();
});

test('who would be moved is a click away, and so is their subscription', async () => {
  server(STAFF);
  await open('/admin/plans/pro/migrate?rehearsal=r1');
  const theirs = '/admin/subscribers/00000000-0000-0000-0000-0000000000a1/subscriptions';
  expect(await screen.findByRole('link', { name: 'Sita Rai' })).toHaveAttribute('href', theirs);
  expect(screen.getByRole('link', { name: '…00000001' })).toHaveAttribute('href', theirs);
});

test('of a migration it is read who was moved', async () => {
  const done = { id: 'm1', number: 1, planCode: 'pro', toVersion: 2, rehearsalId: 'r1' };
  const at = { announcedAt: '2026-11-26T09:30:00Z', effectiveFrom: '2026-12-26T09:30:00Z' };
  server(STAFF, { 'GET /api/v1/admin/plans/pro/migrations': list({ ...done, ...at }) });
  await open('/admin/plans/pro');
  const moved = await screen.findByRole('link', { name: 'Who was moved' });
  expect(moved).toHaveAttribute('href', '/admin/plans/pro/migrate?rehearsal=r1');
});

test('a version says only what is different', () => {
  const draft = { ...draftOf(plan), price: '1,999' };
  expect(different(offered(plan), wanted(draft))).toEqual({ price: npr(199_900) });
  expect(different(offered(plan), wanted(draftOf(plan)))).toEqual({});
});

test('what is missing is named at its field', () => {
  expect(Object.keys(faults(NEW))).toEqual(['code', 'name', 'price']);
  expect(faults({ ...draftOf(plan), price: '१,४९९.५०', count: '0' })).toEqual({ count: 'fault.count' });
});

test('a plan is put on sale by a button that names its price', async () => {
  const asked = server(STAFF, { 'POST /api/v1/admin/plans': problem(409, 'plan-code-taken') });
  await open('/admin/plans/new');
  await userEvent.type(await screen.findByLabelText(/^Code/), 'team');
  await userEvent.type(screen.getByLabelText(/^Name/), 'Team');
  await userEvent.type(screen.getByLabelText(/^Price in rupees/), '2500');
  await userEvent.click(screen.getByRole('button', { name: 'Look at it once more' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Put it on sale for Rs. 2,500.00 a month' }));
  expect(await within(dialog).findByText(/Another plan has that code/)).toBeVisible();
  expect(writes(asked)[0]?.body).toMatchObject({ code: 'team', price: npr(250_000), trialDays: 0 });
});
