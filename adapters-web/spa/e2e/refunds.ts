import type { Locator, Page } from '@playwright/test';
import type { Hand } from './people';
import { begins, type Lang, say } from './words';
import type { World } from './world';

export interface Refund {
  id: string;
  status: string;
  parked: boolean;
  awaitsApproval: boolean;
}
export interface Refunded {
  refundedAmount: { amount: number };
}

/** The newest refund of a payment. */
export async function refundOf(world: World, payment: string): Promise<Refund | undefined> {
  return (await world.get<{ items: Refund[] }>('admin', `/admin/refunds?paymentId=${payment}`)).items[0];
}

export const dialog = (page: Page): Locator => page.getByRole('dialog');

/** The last answer of a dialog; the one before may begin alike. */
export const yes = (page: Page, folder: string, key: string, lang: Lang = 'en'): Locator =>
  dialog(page)
    .getByRole('button', { name: begins(lang, folder, key) })
    .last();

/** How much, what becomes of the subscription, and why; up to the last question. */
export async function fillsRefund(hand: Hand, effect: string, part?: string, lang: Lang = 'en'): Promise<void> {
  const { page } = hand;
  const words = (key: string) => begins(lang, 'admin/refund', key);
  await hand.press(page.getByRole('radio', { name: words(part ? 'part' : 'whole') }).first());
  if (part) await page.getByRole('textbox', { name: words('part.amount') }).fill(part);
  await hand.press(page.getByRole('radio', { name: words(`effect.${effect}`) }));
  await page.getByRole('textbox', { name: words('reason') }).fill(lang === 'ne' ? 'विदेश जानुभयो' : 'They moved abroad');
  await hand.press(page.getByRole('button', { name: say(lang, 'admin/refund', 'continue') }));
}
