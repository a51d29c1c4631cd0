import type { Locator, Page } from '@playwright/test';
import type { Lang } from './words';
import { expect } from './world';

/** Counts what a person has to press. */
export class Hand {
  presses = 0;

  constructor(readonly page: Page) {}

  async press(what: Locator): Promise<void> {
    this.presses++;
    await what.click();
  }
}

/** On the sign-in page of the embedded authorization server. */
export async function signsIn(hand: Hand, user: string): Promise<void> {
  const { page } = hand;
  await expect(page.locator('#username')).toBeVisible();
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(user);
  await hand.press(page.locator('main button[type=submit]'));
}

/** On Khalti's page, up to the return. */
export async function paysAtKhalti(hand: Hand): Promise<void> {
  const { page } = hand;
  await page.locator('#khalti_id').fill('9800000001');
  await page.locator('#mpin').fill('1111');
  await hand.press(page.locator('button[value=wallet]'));
  await page.locator('#otp').fill('987654');
  await hand.press(page.locator('button[value=otp]'));
}

/** By way of the sign-in, to a page that needs one. */
export async function opens(page: Page, path: string, user: string): Promise<void> {
  await page.goto(`/session/login?return=${encodeURIComponent(path)}`);
  if (new URL(page.url()).pathname === '/login') await signsIn(new Hand(page), user);
  await isTakenOver(page);
}

/** From where on the application answers, and no longer the server's own page that was there before it. */
export async function isTakenOver(page: Page): Promise<void> {
  await expect(page.locator('#root header.header')).toBeVisible();
}

/** From the next page on, as somebody who chose that language before. */
export async function speaks(page: Page, lang: Lang): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('shulka-lang', chosen);
    // biome-ignore lint/suspicious/noDocumentCookie: as the application itself keeps it
    document.cookie = `lang=${chosen}; path=/`;
  }, lang);
}
