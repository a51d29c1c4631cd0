import type { Page } from '@playwright/test';
import { stops } from '../answers';
import { fits, picture, ready } from '../look';
import { opens } from '../people';
import { expect } from '../world';
import { test } from './stock';

/** What people write, and others for them: any of it may be a word that is wider than a phone. */
const WRITTEN = new Set(
  'name description planName reason note address email buyer subject actor gatewayStatus'.split(' '),
);
const LONG = 'Supercalifragilistic'.repeat(6);

function lengthened(said: unknown, key = ''): unknown {
  if (typeof said === 'string') return WRITTEN.has(key) ? LONG : said;
  if (Array.isArray(said)) return said.map((one) => lengthened(one, key));
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, lengthened(value, name)]));
}

const isJson = ({ name, value }: { name: string; value: string }) => /^content-type$/i.test(name) && /json/.test(value);

async function saysLongWords(page: Page): Promise<void> {
  await stops(page, 'Response', async (browser, { requestId, responseStatusCode, responseHeaders = [] }) => {
    if (!responseStatusCode || !responseHeaders.some(isJson))
      return browser.send('Fetch.continueRequest', { requestId });
    const answer = await browser.send('Fetch.getResponseBody', { requestId });
    const said = Buffer.from(answer.body, answer.base64Encoded ? 'base64' : 'utf8').toString();
    const body = Buffer.from(JSON.stringify(lengthened(JSON.parse(said)))).toString('base64');
    const kept = responseHeaders.filter(({ name }) => !/^content-(length|encoding)$/i.test(name));
    return browser.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: responseStatusCode,
      responseHeaders: kept,
      body,
    });
  });
  await page.setViewportSize({ width: 360, height: 780 });
}

async function visits(page: Page, paths: string[]): Promise<void> {
  let shown = 0;
  for (const path of paths) {
    await page.goto(path);
    await ready(page);
    await fits(page, `${path} with long words`);
    shown += await page.getByText(LONG).count();
    const name = path.replace(/[^a-z]+/g, '-').slice(0, 40);
    await picture(page, `long${name}`);
  }
  expect(shown, 'long words').toBeGreaterThan(0);
}

test('words that are wider than a phone widen no page of a subscriber', async ({ page, world }) => {
  test.setTimeout(240_000);
  const user = world.newcomer();
  const { subscription, invoice, payment } = await world.subscribed(user, 'starter-monthly');
  await opens(page, '/me', user);
  await saysLongWords(page);
  const own = `/me/${subscription.id}`;
  await visits(page, [
    ...['/', '/me', '/me/invoices', `/me/invoices/${invoice.id}`, '/me/payments', `/me/payments/${payment.id}`],
    ...['renew', 'change?plan=pro-monthly', 'pause', 'cancel', 'extras'].map((what) => `${own}/${what}`),
    ...['/me/profile', '/checkout/pro-yearly', `/payments/${payment.id}`],
  ]);
});

test('words that are wider than a phone widen no page of the staff', async ({ page, world }) => {
  test.setTimeout(300_000);
  const user = world.newcomer();
  const { payment, invoice } = await world.subscribed(user, 'starter-monthly');
  const { items } = await world.get<{ items: { id: string }[] }>('admin', `/admin/subscribers?q=${user}`);
  await opens(page, '/admin/plans', 'admin');
  await saysLongWords(page);
  const who = `/admin/subscribers/${items[0]?.id}`;
  const sold = [
    'plans',
    'plans/pro-monthly',
    'plans/pro-monthly/migrate',
    'add-ons',
    'coupons',
    'coupons/new',
    'partners',
  ];
  const money = [`payments/${payment.id}`, `payments/${payment.id}/refund`, `invoices/${invoice.id}`, 'quarantine'];
  const lists = ['subscribers', 'payments', 'refunds', 'invoices', 'credit-notes', 'stranded-money', 'ledger'];
  const watched = [
    'ledger/entries',
    'reconciliations',
    'reports?report=register',
    'filings',
    'audit',
    'recomputations',
  ];
  await visits(page, [
    '/admin',
    ...['subscriptions', 'timeline', 'invoices', 'payments', 'notices', 'backdate'].map((tab) => `${who}/${tab}`),
    ...[...lists, ...money, ...sold, ...watched].map((path) => `/admin/${path}`),
  ]);
});
