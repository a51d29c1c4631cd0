import type { Locator } from '@playwright/test';
import { Keys } from '../keys';
import { ready } from '../look';
import { opens } from '../people';
import { dialog, refundOf } from '../refunds';
import { begins, say } from '../words';
import { expect, test } from '../world';

interface Subscription {
  status: string;
  planCode: string;
  cancelAtPeriodEnd: boolean;
}

const button = (keys: Keys, folder: string, key: string): Locator =>
  keys.page.getByRole('button', { name: begins('en', folder, key) });
const link = (keys: Keys, folder: string, key: string): Locator =>
  keys.page.getByRole('link', { name: say('en', folder, key), exact: true });
/** Of a dialog, whose button may say the same as the one that opened it. */
const asked = (keys: Keys, folder: string, key: string): Locator =>
  dialog(keys.page)
    .getByRole('button', { name: begins('en', folder, key) })
    .last();

async function signsIn(keys: Keys, user: string): Promise<void> {
  const { page } = keys;
  await expect(page.locator('#username')).toBeFocused();
  await page.keyboard.type(user);
  await keys.press('Tab');
  await page.keyboard.type(user);
  await page.keyboard.press('Enter');
}

async function paysAtKhalti(keys: Keys): Promise<void> {
  const { page } = keys;
  await page.waitForURL(/\/pay\/\?pidx=/);
  // Khalti's page is not ours: how its stand-in shows the focus is its own affair
  await theirs(keys, page.locator('#khalti_id'), '9800000001');
  await theirs(keys, page.locator('#mpin'), '1111');
  await page.keyboard.press('Enter');
  await theirs(keys, page.locator('#otp'), '987654');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: say('en', 'subscriber/status', 'paid') })).toBeVisible();
}

async function theirs({ page }: Keys, field: Locator, text: string): Promise<void> {
  await expect(field).toBeVisible();
  for (let stops = 0; stops < 20; stops++) {
    if (await field.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type(text);
  await expect(field).toHaveValue(text);
}

test('keys alone: from the plans to what is paid for', async ({ page, world }) => {
  const keys = new Keys(page);
  await page.goto('/');
  await ready(page);
  await keys.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await keys.press('Enter');
  await keys.onMain();
  const yearly = page.getByRole('radio', { name: say('en', 'subscriber/plans', 'period.year') });
  const monthly = page.getByRole('radio', { name: say('en', 'subscriber/plans', 'period.month') });
  await keys.to(monthly);
  await keys.press('ArrowRight');
  await expect(yearly).toBeChecked();
  await keys.press('ArrowLeft');
  await expect(monthly).toBeChecked();
  await keys.enter(page.getByRole('link', { name: 'Choose Pro', exact: true }));
  await signsIn(keys, world.newcomer());
  const pay = page.getByRole('button', { name: /1,130\.00/ });
  await expect(pay).toBeEnabled();
  await keys.onPage();
  await keys.enter(pay);
  await paysAtKhalti(keys);
  await keys.enter(link(keys, 'subscriber/status', 'mine'));
  await expect(page.getByText('Active').first()).toBeVisible();
  await keys.onMain();
});

test('keys alone: another plan and more time', async ({ page, world }) => {
  test.setTimeout(240_000);
  const keys = new Keys(page);
  const user = world.newcomer();
  const { subscription } = await world.subscribed(user, 'starter-monthly');
  const mine = () => world.get<Subscription>(user, `/subscriptions/${subscription.id}`);
  await opens(page, '/me', user);
  await ready(page);

  await keys.enter(link(keys, 'subscriber/me', 'act.change'));
  await keys.onMain();
  await keys.chooses(page.getByRole('radio', { name: 'Pro', exact: true }));
  const pay = button(keys, 'subscriber/change', 'pay');
  await expect(pay).toBeEnabled();
  await keys.enter(pay);
  await expect(dialog(page)).toContainText(say('en', 'subscriber/change', 'confirm', { plan: 'Pro' }));
  await keys.escapes(dialog(page), pay);
  await keys.enter(pay);
  await keys.enter(asked(keys, 'subscriber/change', 'pay'));
  await paysAtKhalti(keys);
  expect((await mine()).planCode).toBe('pro-monthly');

  await keys.enter(link(keys, 'subscriber/status', 'mine'));
  await keys.onMain();
  await keys.enter(link(keys, 'subscriber/me', 'act.renew'));
  await keys.onMain();
  await keys.selects(page.getByRole('combobox', { name: say('en', 'subscriber/renew', 'periods') }), '2');
  const twice = page.getByRole('button', { name: /2,260\.00/ });
  await expect(twice).toBeEnabled();
  await keys.enter(twice);
  await paysAtKhalti(keys);
});

test('keys alone: a cancellation, and back again', async ({ page, world }) => {
  const keys = new Keys(page);
  const user = world.newcomer();
  const { subscription } = await world.subscribed(user, 'starter-monthly');
  const mine = () => world.get<Subscription>(user, `/subscriptions/${subscription.id}`);
  await opens(page, '/me', user);
  await ready(page);
  await keys.enter(link(keys, 'subscriber/me', 'act.cancel'));
  await keys.onMain();
  await keys.chooses(page.getByRole('radio', { name: say('en', 'subscriber/cancel', 'when.now') }));
  await keys.chooses(page.getByRole('radio', { name: say('en', 'subscriber/cancel', 'when.period-end') }));
  await keys.types(page.getByRole('textbox', { name: say('en', 'subscriber/cancel', 'reason') }), 'too dear');
  const go = button(keys, 'subscriber/cancel', 'go');
  await keys.enter(go);
  // what loses something has the safe way out first
  await expect(asked(keys, 'subscriber/cancel', 'keep')).toBeFocused();
  await keys.escapes(dialog(page), go);
  expect((await mine()).cancelAtPeriodEnd).toBe(false);
  await keys.enter(go);
  await keys.enter(asked(keys, 'subscriber/cancel', 'yes.period-end'));
  await expect(page.getByText(say('en', 'subscriber/me', 'next.cancelled'))).toBeVisible();
  await keys.onMain();
  expect((await mine()).cancelAtPeriodEnd).toBe(true);

  const keep = button(keys, 'subscriber/parts', 'act.keep');
  await keys.enter(keep);
  await expect(keep).toHaveCount(0);
  await expect(page.getByText(say('en', 'subscriber/parts', 'kept'))).toBeVisible();
  await keys.onMain();
  expect((await mine()).cancelAtPeriodEnd).toBe(false);
});

test('keys alone: a subscriber is found, refunded, and the refund approved', async ({ page, another, world }) => {
  test.setTimeout(240_000);
  const keys = new Keys(page);
  const user = world.newcomer();
  const { payment } = await world.subscribed(user, 'pro-yearly');
  const words = (key: string) => begins('en', 'admin/refund', key);
  await opens(page, '/admin', 'admin');
  await ready(page);
  await keys.enter(
    page.getByRole('navigation').getByRole('link', { name: say('en', 'admin', 'subscribers'), exact: true }),
  );
  await keys.onMain();
  await keys.types(page.getByRole('searchbox', { name: say('en', 'admin/subscribers', 'search') }), user);
  await expect(page.getByRole('row')).toHaveCount(2);
  await keys.enter(page.getByRole('row').nth(1).getByRole('link').first());
  await keys.onMain();
  await keys.enter(
    page.locator('.tabLinks').getByRole('link', { name: say('en', 'admin/subscribers', 'tab.payments') }),
  );
  await keys.enter(page.locator(`main table a[href*="${payment.id}"]`).first());
  await keys.onMain();
  await keys.enter(link(keys, 'admin/payment', 'refund'));
  await keys.onMain();

  await keys.chooses(page.getByRole('radio', { name: words('whole') }));
  await keys.chooses(page.getByRole('radio', { name: words('effect.end-now') }));
  await keys.types(page.getByRole('textbox', { name: words('reason') }), 'They moved abroad');
  const go = button(keys, 'admin/refund', 'continue');
  await keys.enter(go);
  await expect(asked(keys, 'admin/refund', 'refund.no')).toBeFocused();
  await keys.escapes(dialog(page), go);
  await keys.enter(go);
  await keys.enter(asked(keys, 'admin/refund', 'refund.yes'));
  await page.waitForURL(/\/admin\/refunds\//);
  await keys.onMain();
  expect((await refundOf(world, payment.id))?.awaitsApproval).toBe(true);

  const other = new Keys(await another());
  await opens(other.page, new URL(page.url()).pathname, 'manager');
  await ready(other.page);
  const approve = button(other, 'admin/refunds', 'approve');
  await other.enter(approve);
  await other.escapes(dialog(other.page), approve);
  await other.enter(approve);
  await other.enter(asked(other, 'admin/refunds', 'approve'));
  await expect(other.page.getByText(say('en', 'admin/refunds', 'means.confirmed'))).toBeVisible();
  // the button that was pressed is gone, and the focus with it: the page has it
  await other.onMain();
  await other.page.context().close();
});

test('keys alone: a file of Khalti is compared', async ({ page }) => {
  const keys = new Keys(page);
  const words = (key: string) => say('en', 'admin/reconciliations', key);
  await opens(page, '/admin/reconciliations', 'admin');
  await ready(page);
  await keys.enter(page.getByRole('link', { name: words('start') }).first());
  await keys.onMain();
  await keys.to(page.getByRole('radio', { name: words('against.gateway') }));
  await keys.press('ArrowRight');
  await expect(page.getByRole('radio', { name: words('against.settlement') })).toBeChecked();
  const choosing = page.waitForEvent('filechooser');
  await keys.enter(page.getByRole('button', { name: words('file') }));
  await (await choosing).setFiles({
    name: 'khalti.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Transaction ID,Amount,Fee,Date\nT1,5,0.1,2026-03-01\n'),
  });
  await expect(page.getByText('khalti.csv')).toBeVisible();
  await keys.enter(page.getByRole('button', { name: words('start.file') }));
  await page.waitForURL(/\/admin\/reconciliations\/[0-9a-f-]{36}/);
  await keys.onMain();
  await expect(page.getByText(words('status.done'))).toBeVisible();
});

test('keys alone: a table is sorted, and language, colours and menu are switched', async ({ page, world }) => {
  const keys = new Keys(page);
  await world.subscribed(world.newcomer(), 'starter-monthly');
  await opens(page, '/admin/plans', 'admin');
  await ready(page);
  const head = page.getByRole('columnheader').filter({ hasText: say('en', 'admin/plans', 'code') });
  const sort = head.getByRole('button');
  await keys.enter(sort);
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await keys.space(sort);
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(sort).toBeFocused();

  await page.goto('/accessibility');
  await ready(page);
  const scheme = () => page.evaluate(() => document.documentElement.dataset.mantineColorScheme);
  const before = await scheme();
  await keys.enter(page.getByRole('button', { name: say('en', 'i18n', 'theme.toDark') }));
  await expect.poll(scheme).not.toBe(before);
  await keys.to(page.getByRole('button', { name: 'नेपाली' }), 'Shift+Tab');
  await keys.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ne');
  const back = page.getByRole('button', { name: 'English' });
  await expect(back).toBeFocused();
  await keys.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await page.setViewportSize({ width: 360, height: 780 });
  const menu = page.getByRole('button', { name: say('en', 'i18n', 'menu.open') });
  await keys.enter(menu);
  const places = page.locator('#menu');
  await expect(places).toBeVisible();
  await keys.press('Escape');
  await expect(places).toHaveCount(0);
  await expect(menu).toBeFocused();
  await keys.enter(menu);
  await keys.enter(places.getByRole('link', { name: say('en', 'i18n', 'invoices') }));
  await expect(places).toHaveCount(0);
  await keys.onMain();
});
