import { accessible, ready } from '../look';
import { Hand, opens } from '../people';
import { begins, type Lang, rupees, say } from '../words';
import { expect, type Health, test } from '../world';

const HEALTHS: Health[] = ['healthy', 'slow', 'down'];
const LANGS: Lang[] = ['en', 'ne'];
const ALL = '337.87';

interface Payment {
  status: string;
  refundedAmount: { amount: number };
}

interface Orders {
  items: { paymentId: string; status: string }[];
}

for (const [lang, health] of LANGS.flatMap((one) => HEALTHS.map((how) => [one, how] as const))) {
  test(`a refund by an administrator, ${lang}, gateway ${health}`, async ({ page, world }) => {
    const hand = new Hand(page);
    const user = world.newcomer();
    const { payment, subscription } = await world.subscribed(user, 'starter-monthly');
    await opens(page, `/admin/payments/${payment.id}/refund?lang=${lang}`, 'admin');
    await world.gateway(health);

    await hand.press(page.getByRole('radio', { name: begins(lang, 'admin/refund', 'whole') }));
    await hand.press(page.getByRole('radio', { name: begins(lang, 'admin/refund', 'effect.end-now') }));
    await page.getByRole('textbox', { name: begins(lang, 'admin/refund', 'reason') }).fill('Bought by mistake');
    await hand.press(page.getByRole('button', { name: say(lang, 'admin/refund', 'continue') }));
    const amount = { amount: rupees(lang, ALL) };
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(say(lang, 'admin/refund', 'refund.ask', amount));
    await accessible(page, 'the last question of a refund');
    await hand.press(dialog.getByRole('button', { name: say(lang, 'admin/refund', 'refund.yes', amount) }));
    await expect(dialog).toBeHidden();

    if (health === 'down') {
      // nobody says that money went back, and the order is not lost: the server goes on with it by itself, in its time
      const still = await world.get<Payment>('admin', `/admin/payments/${payment.id}`);
      expect(still.refundedAmount.amount).toBe(0);
      const orders = await world.get<Orders>('admin', '/admin/refunds');
      const order = orders.items.find((one) => one.paymentId === payment.id);
      expect(['requested', 'sent', 'unknown']).toContain(order?.status);
      return;
    }
    await expect
      .poll(async () => (await world.get<Payment>('admin', `/admin/payments/${payment.id}`)).status)
      .toBe('refunded');
    const over = await world.get<{ status: string }>(user, `/subscriptions/${subscription.id}`);
    expect(over.status).toBe('ended');
  });
}

test('who may only look is offered no refund', async ({ page, world }) => {
  const { payment } = await world.subscribed(world.newcomer(), 'starter-monthly');
  await opens(page, `/admin/payments/${payment.id}/refund`, 'viewer');
  await expect(page.getByText(say('en', 'admin/refund', 'viewer'))).toBeVisible();
});

test('a subscriber is not let into the administration', async ({ page, world }) => {
  await opens(page, '/admin/payments', world.newcomer());
  await ready(page);
  await expect(page.getByRole('table')).toHaveCount(0);
});
