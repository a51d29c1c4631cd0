import type { Locator } from '@playwright/test';
import { Ear } from '../hear';
import { accessible, looksRight, ready } from '../look';
import { Hand, opens, signsIn } from '../people';
import { need } from '../settings';
import { Traffic } from '../traffic';
import { begins, type Lang, say, spoken } from '../words';
import { expect } from '../world';
import { test } from './stock';

const LANGS: Lang[] = ['en', 'ne'];

/** Pages for everybody. */
for (const lang of LANGS) {
  for (const [name, path] of [
    ['plans', '/'],
    ['accessibility', '/accessibility'],
    ['signed-out', '/signed-out'],
    ['sign-in-failed', '/signed-out?problem=sign-in'],
    ['lost', '/nowhere/at/all'],
    ['payment-unknown', '/payments/unknown'],
  ] as const) {
    test(`${name}, ${lang}`, async ({ page }) => {
      await page.goto(spoken(path, lang));
      await ready(page);
      await accessible(page, name);
      await looksRight(page, `${name}-${lang}`);
    });
  }

  test(`sign-in, ${lang}`, async ({ page, context }) => {
    await context.addCookies([{ name: 'lang', value: lang, url: need('SHULKA_URL') }]);
    await page.goto('/session/login?return=/me');
    await accessible(page, 'sign-in');
    await looksRight(page, `sign-in-${lang}`);
    await page.locator('#username').fill('nobody');
    await page.locator('#password').fill('wrong');
    await page.locator('main button[type=submit]').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await accessible(page, 'sign-in refused');
    await looksRight(page, `sign-in-refused-${lang}`);
  });

  test(`pages of a subscriber, ${lang}`, async ({ page, world }) => {
    test.setTimeout(600_000);
    const user = world.newcomer();
    const { subscription, invoice, payment } = await world.subscribed(user, 'starter-monthly');
    await world.post(user, `/subscriptions/${subscription.id}/renew`, {});
    const ear = new Ear(page);
    await opens(page, `/me?lang=${lang}`, user);
    for (const [name, path] of [
      ['me', '/me'],
      ['renew', `/me/${subscription.id}/renew`],
      ['change', `/me/${subscription.id}/change?plan=pro-monthly`],
      ['pause', `/me/${subscription.id}/pause`],
      ['cancel', `/me/${subscription.id}/cancel`],
      ['extras', `/me/${subscription.id}/extras`],
      ['invoices', '/me/invoices'],
      ['invoice', `/me/invoices/${invoice.id}`],
      ['payments', '/me/payments'],
      ['payment', `/me/payments/${payment.id}`],
      ['profile', '/me/profile'],
      ['checkout', '/checkout/pro-yearly'],
      ['paid', `/payments/${payment.id}`],
    ] as const) {
      await test.step(name, async () => {
        await page.goto(spoken(path, lang));
        await ready(page);
        if (name === 'invoice') await page.locator('button#why').click();
        if (name === 'invoice') await expect(page.locator('ol.steps').first()).toBeVisible();
        if (lang === 'ne') await ear.findsNoEnglish(name);
        await accessible(page, name);
        await looksRight(page, `${name}-${lang}`);
      });
    }
    await test.step('a coupon that there is none of hides no price', async () => {
      await page.goto(spoken('/checkout/pro-yearly', lang));
      await page.getByRole('button', { name: say(lang, 'subscriber/checkout', 'coupon.add') }).click();
      await page.getByRole('textbox', { name: say(lang, 'subscriber/checkout', 'coupon') }).fill('NO-SUCH-ONE');
      await page.getByRole('button', { name: say(lang, 'subscriber/checkout', 'coupon.use'), exact: true }).click();
      await expect(page.getByText(say(lang, 'refusals', 'field.coupon-unknown'))).toBeVisible();
      await expect(page.getByText(say(lang, 'subscriber/checkout', 'coupon.without'))).toBeVisible();
      await expect(page.getByRole('button', { name: begins(lang, 'subscriber/parts', 'pay') })).toBeEnabled();
      if (lang === 'ne') await ear.findsNoEnglish('a coupon that is none');
      await looksRight(page, `checkout-coupon-${lang}`);
    });
  });
}

test('the main job by the keyboard alone', async ({ page, world }) => {
  await page.goto('/');
  await ready(page);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  const press = async (what: Locator) => {
    await expect(what).toBeVisible();
    for (let tries = 0; tries < 40; tries++) {
      if (await what.evaluate((one) => one === document.activeElement)) return page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
    }
    throw new Error(`not reached by the keyboard: ${what}`);
  };
  await press(page.getByRole('link', { name: 'Choose Pro', exact: true }));
  const user = world.newcomer();
  await expect(page.locator('#username')).toBeFocused();
  await page.keyboard.type(user);
  await page.keyboard.press('Tab');
  await page.keyboard.type(user);
  await page.keyboard.press('Enter');
  const pay = page.getByRole('button', { name: /1,130\.00/ });
  await expect(pay).toBeEnabled();
  await press(pay);
  await page.waitForURL(/\/pay\/\?pidx=/);
  await page.locator('#khalti_id').fill('9800000001');
  await page.locator('#mpin').fill('1111');
  await page.keyboard.press('Enter');
  await page.locator('#otp').fill('987654');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Payment received' })).toBeVisible();
  await press(page.getByRole('link', { name: 'See my subscription' }));
  await expect(page.getByText('Active').first()).toBeVisible();
});

test('pointing at a plan signs nobody in', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  await page.getByRole('link', { name: 'Choose Pro', exact: true }).hover();
  await Traffic.of(page.context()).waitForCalm(page);
  await page.getByRole('link', { name: 'Choose Starter', exact: true }).focus();
  await Traffic.of(page.context()).waitForCalm(page);
  expect(new URL(page.url()).pathname).toBe('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Plans' })).toBeVisible();
});

test('nothing is kept where scripts can read it', async ({ page, context, world }) => {
  const user = world.newcomer();
  await page.goto('/session/login?return=/me');
  await signsIn(new Hand(page), user);
  await ready(page);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toMatch(/eyJ|token/i);
  const cookie = (await context.cookies()).find((one) => one.name.endsWith('shulka-session'));
  expect(cookie?.httpOnly).toBe(true);
  expect(cookie?.sameSite).toBe('Lax');
  expect(await page.evaluate(() => document.cookie)).not.toContain('shulka-session');
});
