import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Session } from '../api/session';
import * as sessions from '../api/session';
import { open, SIGNED_IN, SIGNED_OUT, STAFF, VIEWER } from '../test/app';
import { problem, serve } from '../test/server';
import { filters } from './search';

const plans = { items: [], next: null };

test('a stranger sees plans, and asks for nothing that needs a sign-in', async () => {
  const asked = serve({ 'GET /api/v1/session': SIGNED_OUT, 'GET /api/v1/plans': plans });
  await open('/');
  expect(await screen.findByRole('heading', { level: 1, name: 'Plans' })).toBeVisible();
  expect(asked.map((one) => one.path).sort()).toEqual(['/api/v1/plans', '/api/v1/session']);
});

test('a page about somebody sends a stranger to the sign-in, and back', async () => {
  const left = vi.spyOn(location, 'assign').mockImplementation(() => {});
  serve({ 'GET /api/v1/session': SIGNED_OUT });
  const page = open('/me');
  await waitFor(() => expect(left).toHaveBeenCalledOnce());
  expect(left.mock.calls[0]?.[0]).toContain('/session/login?return=');
  (await page).unmount();
});

test('who is gone in the middle of it signs in anew; who is not stays', async () => {
  const left = vi.spyOn(location, 'assign').mockImplementation(() => {});
  let who: Session = SIGNED_IN;
  const asked = serve({
    'GET /api/v1/session': () => who,
    'GET /api/v1/invoices': problem(401, 'unauthorized'),
    'GET /api/v1/credit-notes': plans,
  });
  const { client } = await open('/me/invoices');
  expect(await screen.findByRole('alert')).toBeVisible();
  await waitFor(() => expect(asked.filter((one) => one.path.endsWith('/session'))).toHaveLength(2));
  expect(left).not.toHaveBeenCalled();
  who = SIGNED_OUT;
  await client.refetchQueries({ queryKey: ['listInvoices'] });
  await waitFor(() => expect(left).toHaveBeenCalledOnce());
});

test('a server that does not answer for a moment signs nobody out', async () => {
  const left = vi.spyOn(location, 'assign').mockImplementation(() => {});
  let down = true;
  serve({
    'GET /api/v1/session': () => (down ? problem(503, 'database-unavailable') : SIGNED_IN),
    'GET /api/v1/invoices': plans,
    'GET /api/v1/credit-notes': plans,
  });
  await open('/me/invoices');
  expect(await screen.findByText(/what you have paid is safe/, undefined, { timeout: 10_000 })).toBeVisible();
  expect(left).not.toHaveBeenCalled();
  down = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Invoices' })).toBeVisible();
}, 20_000);

test('the way out goes where the server says', async () => {
  const left = vi.spyOn(location, 'assign').mockImplementation(() => {});
  serve({ 'GET /api/v1/session': SIGNED_IN, 'GET /api/v1/plans': plans, 'GET /api/v1/subscriptions': plans });
  await open('/');
  vi.stubGlobal('fetch', async () => new Response(null, { status: 202, headers: { Location: '/bye' } }));
  await userEvent.click(screen.getAllByRole('button', { name: 'Sign out' })[0] as HTMLElement);
  await waitFor(() => expect(left).toHaveBeenCalledWith('/bye'));
});

test('another page takes the focus and names the document', async () => {
  serve({ 'GET /api/v1/session': SIGNED_OUT, 'GET /api/v1/plans': plans });
  await open('/');
  await userEvent.click(screen.getByRole('link', { name: 'Accessibility' }));
  await screen.findByRole('heading', { level: 1, name: 'Accessibility' });
  expect(screen.getByRole('main')).toHaveFocus();
  expect(document.title).toBe('Accessibility · Himal Press');
});

test('Nepali is chosen on the page, kept, and said to the browser', async () => {
  serve({ 'GET /api/v1/session': SIGNED_OUT, 'GET /api/v1/plans': plans });
  await open('/');
  await userEvent.click(screen.getByRole('button', { name: 'नेपाली' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'योजनाहरू' })).toBeVisible();
  expect(document.documentElement.lang).toBe('ne');
  expect(localStorage.getItem('shulka-lang')).toBe('ne');
});

test('an address that leads nowhere says so', async () => {
  serve({ 'GET /api/v1/session': SIGNED_OUT });
  await open('/no/such/page');
  expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
});

test.each(['/plans', '/plans/', '/plans/pro-monthly'])('%s is where the plans are', async (address) => {
  serve({ 'GET /api/v1/session': SIGNED_OUT, 'GET /api/v1/plans': plans });
  const { router } = await open(address);
  expect(await screen.findByRole('heading', { level: 1, name: 'Plans' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/');
});

test('the administration is for the staff', async () => {
  serve({ 'GET /api/v1/session': SIGNED_IN });
  await open('/admin');
  expect(await screen.findByRole('heading', { name: 'This is for the staff' })).toBeVisible();
});

test('a table of the administration: filters in the address, its states, its rows', async () => {
  const asked = serve({ 'GET /api/v1/session': STAFF, 'GET /api/v1/admin/payments': plans });
  const { router } = await open('/admin/payments?status=failed&from=2026-11-01');
  expect(await screen.findByText('Nothing fits these filters.')).toBeVisible();
  const query = asked.find((one) => one.path.endsWith('/payments'))?.query;
  expect(query?.get('status')).toBe('failed');
  expect(query?.get('from')).toBe('2026-10-31T18:15:00.000Z');
  const search = within(screen.getByRole('search'));
  expect(search.getByLabelText('State')).toHaveValue('failed');
  await userEvent.click(search.getByRole('button', { name: 'Clear all filters' }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
  expect(await screen.findByText('Nothing is here yet.')).toBeVisible();
});

test('a viewer is told that they may only look', async () => {
  serve({ 'GET /api/v1/session': VIEWER, 'GET /api/v1/admin/payments': plans });
  await open('/admin/payments');
  expect(await screen.findByText(/role billing-admin/)).toBeVisible();
  expect(sessions.mayWrite(VIEWER)).toBe(false);
});

test('only known filters are read from an address', () => {
  expect(filters('status', 'q')({ status: 'paid', other: 'x', q: 12, nested: {} })).toEqual({
    status: 'paid',
    q: '12',
  });
});
