import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open, STAFF, VIEWER } from '../test/app';
import { problem, type Request, serve } from '../test/server';

const list = (...items: unknown[]) => ({ items, next: null });
const writes = (asked: Request[]) => asked.filter((one) => one.method !== 'GET');
const coupon = {
  code: 'DASHAIN',
  status: 'active',
  percentOff: 10,
  amountOff: null,
  duration: 'repeating',
  periods: 3,
  maxRedemptions: 100,
  redemptions: 7,
  planCodes: [],
  expiresAt: null,
  createdAt: '2026-11-01T00:00:00Z',
};

test('coupons say what they give and how many hold them', async () => {
  serve({ 'GET /api/v1/session': VIEWER, 'GET /api/v1/admin/coupons': list(coupon) });
  await open('/admin/coupons');
  expect(await screen.findByText('10% off, for 3 periods')).toBeVisible();
  expect(screen.getByText('7 of 100')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Retire/ })).toBeNull();
  expect(screen.queryByRole('link', { name: 'New coupon' })).toBeNull();
});

test('a coupon is issued once, by a button that says what it gives', async () => {
  const asked = serve({
    'GET /api/v1/session': STAFF,
    'GET /api/v1/admin/plans': list(),
    'GET /api/v1/admin/coupons': list(coupon),
    'POST /api/v1/admin/coupons': coupon,
  });
  const { router } = await open('/admin/coupons/new');
  await userEvent.type(await screen.findByLabelText(/^Code/), 'TIHAR');
  await userEvent.selectOptions(screen.getByLabelText('Kind'), 'amount');
  await userEvent.type(screen.getByLabelText(/^Rupees off/), '250');
  await userEvent.click(screen.getByRole('button', { name: 'Look at it once more' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.dblClick(within(dialog).getByRole('button', { name: 'Issue TIHAR: Rs. 250.00 off, once' }));
  await screen.findByRole('heading', { name: 'Coupons' });
  expect(router.state.location.pathname).toBe('/admin/coupons');
  expect(writes(asked)).toHaveLength(1);
  expect(writes(asked)[0]?.body).toEqual({
    code: 'TIHAR',
    duration: 'once',
    planCodes: [],
    amountOff: { amount: 25_000, currency: 'NPR' },
  });
});

const addOn = {
  id: 'a1',
  code: 'storage',
  name: 'Storage',
  description: '',
  status: 'active',
  price: { amount: 31_000, currency: 'NPR' },
  taxInclusive: false,
  billingPeriod: { unit: 'month', count: 1 },
  most: 5,
  planCodes: ['pro'],
  gives: { rooms: { adds: 5 } },
  version: 1,
};

test('an add-on whose version was overtaken is not published', async () => {
  serve({
    'GET /api/v1/session': STAFF,
    'GET /api/v1/admin/plans': list(),
    'GET /api/v1/admin/add-ons': list(addOn),
    'POST /api/v1/admin/add-ons/storage/versions': problem(409, 'add-on-changed'),
  });
  await open('/admin/add-ons/storage');
  await userEvent.click(await screen.findByRole('button', { name: 'Look at it once more' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Publish version 2 at Rs. 310.00 a month' }));
  expect(await within(dialog).findByText(/Nothing was published/)).toBeVisible();
});

test('what an add-on gives is read, changed row by row, and sent as the API wants it', async () => {
  const asked = serve({
    'GET /api/v1/session': STAFF,
    'GET /api/v1/admin/plans': list(),
    'GET /api/v1/admin/add-ons': list(addOn),
    'POST /api/v1/admin/add-ons/storage/versions': { ...addOn, version: 2 },
  });
  await open('/admin/add-ons/storage');
  expect(await screen.findByText('Rooms: 5 more with each')).toBeVisible();
  const rows = screen.getByRole('group', { name: 'What it gives' });
  await userEvent.click(within(rows).getByRole('button', { name: 'Add one' }));
  await userEvent.type(within(rows).getAllByLabelText('Name')[1] as HTMLElement, 'rooms');
  await userEvent.selectOptions(within(rows).getAllByLabelText('Kind')[1] as HTMLElement, 'on');
  await userEvent.click(screen.getByRole('button', { name: 'Look at it once more' }));
  expect(screen.getByText(/each once, and numbers from 1 on/)).toBeVisible();
  await userEvent.clear(within(rows).getAllByLabelText('Name')[1] as HTMLElement);
  await userEvent.type(within(rows).getAllByLabelText('Name')[1] as HTMLElement, 'api.access');
  await userEvent.clear(within(rows).getByLabelText('Value'));
  await userEvent.type(within(rows).getByLabelText('Value'), '१०');
  await userEvent.click(screen.getByRole('button', { name: 'Look at it once more' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/Rooms: 10 more with each; Api access: included/)).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: /^Publish version 2/ }));
  await screen.findByText('Version 2 of Storage is on sale.');
  expect(writes(asked)[0]?.body).toMatchObject({ gives: { rooms: { adds: 10 }, 'api.access': true } });
});

test('what is charged once gives nothing', async () => {
  serve({ 'GET /api/v1/session': STAFF, 'GET /api/v1/admin/plans': list(), 'GET /api/v1/admin/add-ons': list() });
  await open('/admin/add-ons/new');
  await userEvent.selectOptions(await screen.findByLabelText('Charged'), 'once');
  expect(screen.queryByRole('group', { name: 'What it gives' })).toBeNull();
  expect(screen.getByText(/it lasts for no time/)).toBeVisible();
});
