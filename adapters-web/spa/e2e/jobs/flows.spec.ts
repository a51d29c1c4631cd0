import { Hand, isTakenOver, opens, paysAtKhalti, signsIn, speaks } from '../people';
import { Traffic } from '../traffic';
import { begins, type Lang, rupees, say } from '../words';
import { type Checkout, expect, type Health, test, type World } from '../world';

const HEALTHS: Health[] = ['healthy', 'slow', 'down'];
const LANGS: Lang[] = ['en', 'ne'];
const MOST_CLICKS = 8;

interface Subscriptions {
  items: { id: string; status: string; planCode: string; currentPeriod: { endsAt: string } | null }[];
}

/** Presses what asks the gateway; where that is down, it says so, nothing is lost, and pressing again goes on. */
async function goesToKhalti(hand: Hand, button: RegExp, health: Health, world: World, lang: Lang): Promise<void> {
  const pay = hand.page.getByRole('button', { name: button });
  await hand.press(pay);
  if (health === 'down') {
    await expect(hand.page.getByRole('alert').first()).toContainText(say(lang, 'subscriber/parts', 'gateway'));
    await world.gateway('healthy');
    await hand.press(pay);
  }
  await hand.page.waitForURL(/\/pay\/\?pidx=/);
}

const heading = (hand: Hand, lang: Lang, key: string) =>
  hand.page.getByRole('heading', { level: 1, name: say(lang, 'subscriber/status', key) });

for (const lang of LANGS) {
  for (const health of HEALTHS) {
    test(`the main job, ${lang}, gateway ${health}`, async ({ page, world }) => {
      const hand = new Hand(page);
      const user = world.newcomer();
      await page.goto(`/?lang=${lang}`);
      await speaks(page, lang);
      await page.reload();

      await hand.press(
        page.getByRole('link', { name: say(lang, 'subscriber/plans', 'choose', { plan: 'Pro' }) }).first(),
      );
      await signsIn(hand, user);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Pro');
      await world.gateway(health);
      await goesToKhalti(hand, new RegExp(rupees(lang, '1,130.00')), health, world, lang);
      if (health === 'down') await world.gateway('down');
      await paysAtKhalti(hand);

      if (health === 'down') {
        await expect(heading(hand, lang, 'verifying').or(heading(hand, lang, 'checking'))).toBeVisible();
        await world.gateway('healthy');
      }
      await expect(heading(hand, lang, 'paid')).toBeVisible();
      await hand.press(page.getByRole('link', { name: say(lang, 'subscriber/status', 'mine') }));
      await expect(page.getByText(say(lang, 'subscriber/parts', 'status.active')).first()).toBeVisible();
      console.log(`main job ${lang} ${health}: ${hand.presses} clicks from / to seeing it active`);
      expect(hand.presses).toBeLessThanOrEqual(MOST_CLICKS + (health === 'down' ? 1 : 0));
      const mine = await world.get<Subscriptions>(user, '/subscriptions');
      expect(mine.items[0]?.status).toBe('active');
    });
  }
}

for (const [lang, health] of LANGS.flatMap((one) => HEALTHS.map((how) => [one, how] as const))) {
  test(`a forged return buys nothing, ${lang}, gateway ${health}`, async ({ page, world }) => {
    const hand = new Hand(page);
    const user = world.newcomer();
    const checkout = await world.post<Checkout>(user, '/checkouts', { planCode: 'pro-monthly' });
    await opens(page, '/me', user);
    await speaks(page, lang);
    await world.gateway(health);

    const forged = `?pidx=${checkout.payment.pidx}&status=Completed&transaction_id=forged&amount=113000&total_amount=113000`;
    await page.goto(`/payments/khalti/return/${checkout.payment.id}${forged}`);

    expect(new URL(page.url()).pathname).toBe(`/payments/${checkout.payment.id}`);
    await expect(heading(hand, lang, 'verifying').or(heading(hand, lang, 'checking'))).toBeVisible();
    await page.reload();
    await expect(heading(hand, lang, 'paid')).toHaveCount(0);
    await world.gateway('healthy');
    const mine = await world.get<Subscriptions>(user, '/subscriptions');
    expect(mine.items[0]?.status).toBe('incomplete');
    await page.goto('/me');
    await expect(page.getByText(say(lang, 'subscriber/parts', 'status.incomplete')).first()).toBeVisible();
  });

  test(`renewing by the link alone, ${lang}, gateway ${health}`, async ({ page, world }) => {
    const hand = new Hand(page);
    const user = world.newcomer();
    const { subscription } = await world.subscribed(user, 'pro-monthly');
    const before = await world.get<{ currentPeriod: { endsAt: string } }>(user, `/subscriptions/${subscription.id}`);
    const asked = await world.post<Checkout>(user, `/subscriptions/${subscription.id}/renew`, {});
    await world.gateway(health);

    await page.goto('/');
    await speaks(page, lang);
    await page.goto(new URL(asked.invoice.payUrl).pathname);
    await isTakenOver(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(rupees(lang, '1,130.00'));
    await goesToKhalti(hand, begins(lang, 'subscriber/parts', 'pay'), health, world, lang);
    await paysAtKhalti(hand);

    await expect(heading(hand, lang, 'paid')).toBeVisible();
    await expect(page.getByRole('button', { name: say(lang, 'subscriber/status', 'signIn') })).toBeVisible();
    const entitled = await world.get<{ validUntil: string }>(user, '/entitlements');
    expect(Date.parse(entitled.validUntil)).toBeGreaterThan(Date.parse(before.currentPeriod.endsAt));
  });

  test(`an upgrade that was previewed, ${lang}, gateway ${health}`, async ({ page, world }) => {
    const hand = new Hand(page);
    const user = world.newcomer();
    const { subscription } = await world.subscribed(user, 'starter-monthly');
    await page.goto('/');
    await speaks(page, lang);
    await opens(page, `/me/${subscription.id}/change?plan=pro-monthly`, user);
    const pay = page.getByRole('button', { name: begins(lang, 'subscriber/change', 'pay') });
    await expect(pay).toBeEnabled();
    await world.gateway(health);

    await hand.press(pay);
    await confirmsAndGoes(hand, health, world, lang);
    await paysAtKhalti(hand);

    await expect(heading(hand, lang, 'paid')).toBeVisible();
    const now = await world.get<{ planCode: string }>(user, `/subscriptions/${subscription.id}`);
    expect(now.planCode).toBe('pro-monthly');
  });
}

test('who presses before the application is there is told what became of it', async ({ page, world }) => {
  const hand = new Hand(page);
  const { invoice } = await world.post<Checkout>(world.newcomer(), '/checkouts', { planCode: 'pro-monthly' });
  const link = new URL(invoice.payUrl).pathname;
  let arrive = () => {};
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route('**/app/assets/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await world.gateway('down');
  await page.goto(link, { waitUntil: 'commit' });
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.locator('form[method=post] button').click();
  await answered;
  arrive();
  await page.waitForLoadState();
  await Traffic.of(page.context()).waitForCalm(page);
  await expect(page.getByRole('alert')).toContainText('Nothing was charged');

  await world.gateway('healthy');
  await hand.press(page.getByRole('link', { name: 'Try again' }));
  await isTakenOver(page);
  await hand.press(page.getByRole('button', { name: /1,130.00/ }));
  await page.waitForURL(/\/pay\/\?pidx=/);
});

/** The same from a dialog, whose button names the amount again. */
async function confirmsAndGoes(hand: Hand, health: Health, world: World, lang: Lang): Promise<void> {
  const dialog = hand.page.getByRole('dialog');
  const yes = dialog.getByRole('button', { name: begins(lang, 'subscriber/change', 'pay') });
  await hand.press(yes);
  if (health === 'down') {
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await world.gateway('healthy');
    await hand.press(yes);
  }
  await hand.page.waitForURL(/\/pay\/\?pidx=/);
}
