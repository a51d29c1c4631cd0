import { accessible, looksRight } from '../look';
import { Hand, opens } from '../people';
import { dialog, fillsRefund, type Refunded, refundOf, yes } from '../refunds';
import { begins, say } from '../words';
import { expect, test } from '../world';

const words = (page: string, key: string) => begins('en', page, key);

test('a refund above the limit needs a second person', async ({ page, another, world }) => {
  const hand = new Hand(page);
  const { payment } = await world.subscribed(world.newcomer(), 'pro-yearly');
  await opens(page, `/admin/payments/${payment.id}/refund`, 'admin');
  await fillsRefund(hand, 'end-now');
  await hand.press(yes(page, 'admin/refund', 'refund.yes'));
  await page.waitForURL(/\/admin\/refunds\//);
  expect((await refundOf(world, payment.id))?.awaitsApproval).toBe(true);

  await expect(page.getByText(say('en', 'admin/refunds', 'approve.own'))).toBeVisible();
  await expect(page.getByRole('button', { name: words('admin/refunds', 'approve') })).toHaveCount(0);
  await accessible(page, 'a refund that waits for a colleague');
  await looksRight(page, 'admin-refund-approve-own');

  const other = await another();
  await opens(other, new URL(page.url()).pathname, 'manager');
  await other.getByRole('button', { name: words('admin/refunds', 'approve') }).click();
  await accessible(other, 'the question before an approval');
  await yes(other, 'admin/refunds', 'approve').click();
  await expect(other.getByText(say('en', 'admin/refunds', 'means.confirmed'))).toBeVisible();
  await looksRight(other, 'admin-refund-confirmed');
  await other.context().close();
  expect((await refundOf(world, payment.id))?.status).toBe('confirmed');
});

test('what went back in the dashboard is booked', async ({ page, world }) => {
  const hand = new Hand(page);
  const { payment } = await world.subscribed(world.newcomer(), 'pro-monthly');
  await opens(page, `/admin/payments/${payment.id}/dashboard-refund`, 'admin');
  await fillsRefund(hand, 'keep', '250');
  await hand.press(yes(page, 'admin/refund', 'dashboard.yes'));
  await expect(dialog(page)).toContainText(say('en', 'admin/refund', 'notSeen'));
  await looksRight(page, 'admin-dashboard-refund-not-seen');

  await world.dashboard(payment.pidx, 25_000);
  await hand.press(yes(page, 'admin/refund', 'dashboard.yes'));
  await expect(page.getByText(say('en', 'admin/refunds', 'means.confirmed'))).toBeVisible();
  const paid = await world.get<Refunded>('admin', `/admin/payments/${payment.id}`);
  expect(paid.refundedAmount.amount).toBe(25_000);
});

test('a team is let in, its secret is told once, and its events again', async ({ page, world }) => {
  const hand = new Hand(page);
  const client = `team-${Date.now().toString(36)}`;
  await opens(page, '/admin/partners', 'admin');
  await hand.press(page.getByRole('button', { name: say('en', 'admin/partners', 'new') }));
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('A team');
  await dialog(page)
    .getByRole('textbox', { name: words('admin/partners', 'clientId') })
    .fill(client);
  await accessible(page, 'letting a team in');
  await hand.press(yes(page, 'admin/partners', 'new.yes'));
  const told = page.getByRole('alert').locator('.mantine-Code-root');
  const first = (await told.innerText()).trim();
  await looksRight(page, 'admin-partner-secret');
  const { token } = await world.lets(client, first);
  expect(token).not.toBe('');
  await page.reload();
  await expect(page.getByRole('link', { name: 'A team' }).first()).toBeVisible();
  await expect(page.getByText(first)).toHaveCount(0);

  await world.teamHears(token);
  await page.getByRole('row').filter({ hasText: client }).getByRole('link').click();
  await expect(page.getByRole('cell', { name: 'subscription.created' })).toBeVisible();
  await expect(page.getByText(say('en', 'admin/partners', 'delivery.delivered')).first()).toBeVisible();
  const before = await world.heard();
  await hand.press(page.getByRole('button', { name: say('en', 'admin/partners', 'again') }).first());
  await hand.press(yes(page, 'admin/partners', 'again.yes'));
  await expect(dialog(page)).toBeHidden();
  await expect.poll(() => world.heard()).toBeGreaterThan(before);
  await looksRight(page, 'admin-partner-deliveries');

  await hand.press(page.getByRole('button', { name: say('en', 'admin/partners', 'rotate') }));
  await hand.press(yes(page, 'admin/partners', 'rotate.yes'));
  await expect(told).not.toHaveText(first);
  const second = (await told.innerText()).trim();
  expect((await world.lets(client, first)).status).toBe(401);
  expect((await world.lets(client, second)).status).toBe(200);
  await hand.press(page.getByRole('button', { name: say('en', 'i18n', 'secret.kept') }));
  await expect(page.getByText(second)).toHaveCount(0);
});
