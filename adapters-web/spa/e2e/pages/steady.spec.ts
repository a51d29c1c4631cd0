import type { Page } from '@playwright/test';
import { stops } from '../answers';
import { ready } from '../look';
import { opens } from '../people';
import { expect, type Health } from '../world';
import { test } from './stock';

/** Answers that take their time, each another, as on a slow phone: what waits for them is seen waiting. */
async function slowly(page: Page): Promise<void> {
  let asked = 0;
  await stops(page, 'Request', async (browser, { requestId }) => {
    asked++;
    await new Promise((done) => setTimeout(done, 120 + (asked % 4) * 130));
    await browser.send('Fetch.continueRequest', { requestId });
  });
}

test('a page that moves by itself is seen', async ({ page, steady }) => {
  await page.goto('/accessibility');
  await ready(page);
  expect(steady.faults()).toEqual([]);
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.style.height = '300px';
    document.querySelector('main')?.prepend(late);
  });
  await expect.poll(() => steady.faults().join()).toContain('/accessibility');
  steady.forget();
});

for (const health of ['healthy', 'slow'] satisfies Health[]) {
  test(`what moves after a key is an answer or moves by itself, gateway ${health}`, async ({ page, world, steady }) => {
    await page.goto('/accessibility');
    await ready(page);
    await world.gateway(health);
    await page.route('**/late', async (route) => {
      await new Promise((done) => setTimeout(done, 900));
      await route.fulfill({ body: 'late' });
    });
    const moves = async (asks: boolean) => {
      await page.keyboard.press('Shift');
      await page.evaluate(async (asking) => {
        if (asking) await (await fetch('/late')).text();
        else await new Promise((done) => setTimeout(done, 900));
        const late = document.createElement('p');
        late.style.height = '300px';
        document.querySelector('main')?.prepend(late);
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
      }, asks);
    };
    // a gateway that is slow is wanted, and the page has to keep a place for what it says
    await moves(true);
    if (health === 'healthy') expect(steady.faults()).toEqual([]);
    else await expect.poll(() => steady.faults().join()).toContain('/accessibility');
    steady.forget();
    await moves(false);
    await expect.poll(() => steady.faults().join()).toContain('/accessibility');
    steady.forget();
  });
}

test('pages of a subscriber stay where they are while answers are slow', async ({ page, world }) => {
  test.setTimeout(300_000);
  const user = world.newcomer();
  const { subscription, invoice, payment } = await world.subscribed(user, 'starter-monthly');
  await world.post(user, `/subscriptions/${subscription.id}/renew`, {});
  await page.setViewportSize({ width: 360, height: 780 });
  await opens(page, '/me', user);
  await slowly(page);
  for (const path of [
    '/',
    '/me',
    `/me/${subscription.id}/renew`,
    `/me/${subscription.id}/change?plan=pro-monthly`,
    `/me/${subscription.id}/pause`,
    `/me/${subscription.id}/cancel`,
    `/me/${subscription.id}/extras`,
    '/me/invoices',
    `/me/invoices/${invoice.id}`,
    '/me/payments',
    `/me/payments/${payment.id}`,
    '/me/profile',
    '/checkout/pro-yearly',
    `/payments/${payment.id}`,
  ]) {
    await page.goto(path);
    await ready(page);
  }
});

test('pages of the administration stay where they are while answers are slow', async ({ page, world }) => {
  test.setTimeout(300_000);
  const user = world.newcomer();
  const { payment, invoice } = await world.subscribed(user, 'starter-monthly');
  const { items } = await world.get<{ items: { id: string }[] }>('admin', `/admin/subscribers?q=${user}`);
  const who = `/admin/subscribers/${items[0]?.id}`;
  await opens(page, '/admin/plans', 'admin');
  await slowly(page);
  for (const path of [
    '/admin',
    '/admin/subscribers',
    ...['subscriptions', 'timeline', 'invoices', 'refunds', 'notices'].map((tab) => `${who}/${tab}`),
    `${who}/backdate`,
    '/admin/payments',
    `/admin/payments/${payment.id}`,
    `/admin/payments/${payment.id}/refund`,
    '/admin/quarantine',
    '/admin/stranded-money',
    '/admin/refunds',
    '/admin/reconciliations',
    '/admin/reconciliations/start',
    '/admin/invoices',
    `/admin/invoices/${invoice.id}`,
    '/admin/credit-notes',
    '/admin/ledger',
    '/admin/ledger/entries',
    '/admin/reports',
    '/admin/filings',
    '/admin/plans',
    '/admin/plans/pro-monthly',
    '/admin/plans/pro-monthly/migrate',
    '/admin/add-ons',
    '/admin/coupons',
    '/admin/coupons/new',
    '/admin/partners',
    '/admin/audit',
    '/admin/recomputations',
  ]) {
    await page.goto(path);
    await ready(page);
  }
});
