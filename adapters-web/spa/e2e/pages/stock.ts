import { test as base, expect, World } from '../world';

const npr = (amount: number) => ({ amount, currency: 'NPR' });

/** One that is done, one that is parked, and one that waits for a second person. */
async function refunds(world: World): Promise<void> {
  const paid = async () => (await world.subscribed(world.newcomer(), 'pro-monthly')).payment.id;
  const back = (payment: string, amount: number | undefined, subscription: string) =>
    world.post('admin', `/admin/payments/${payment}/refunds`, {
      amount: amount && npr(amount),
      reason: 'They moved abroad',
      subscription,
    });
  await back(await paid(), undefined, 'end-now');
  // of a second part whose answer is lost nobody knows: it waits for a person
  const parked = await paid();
  await back(parked, 10_000, 'keep');
  await world.loses('answer');
  await back(parked, 25_000, 'keep');
  const { payment } = await world.subscribed(world.newcomer(), 'pro-yearly');
  await back(payment.id, undefined, 'end-now');
}

async function partner(world: World): Promise<void> {
  const team = await world.post<{ clientId: string; clientSecret: string }>('admin', '/admin/partners', {
    name: 'A team',
    scopes: ['partner:read', 'partner:write'],
  });
  await world.teamHears((await world.lets(team.clientId, team.clientSecret)).token);
}

/** With what is sold beside plans. */
async function extras(world: World): Promise<void> {
  const code = `pack-${Date.now().toString(36)}`;
  const price = npr(10_000);
  await world.post('admin', '/admin/add-ons', { code, name: 'Pack', price, planCodes: ['pro-monthly'] });
  await world.post('admin', '/admin/coupons', { code, percentOff: 10 });
}

async function comparison(world: World): Promise<void> {
  const from = new Date(Date.now() - 86_400_000).toISOString();
  const to = new Date(Date.now() + 60_000).toISOString();
  const run = await world.post<{ id: string }>('admin', '/admin/reconciliations', { from, to });
  const read = () => world.get<{ status: string }>('admin', `/admin/reconciliations/${run.id}`);
  await expect.poll(async () => (await read()).status).toBe('done');
}

/** Tests of pages, whose lists have something in them, whichever tests came before. */
export const test = base.extend<object, { stocked: true }>({
  stocked: [
    // biome-ignore lint/correctness/noEmptyPattern: so Playwright knows that nothing else is needed for it
    async ({}, use) => {
      await World.during(async (world) => {
        for (const fills of [refunds, partner, extras, comparison]) await fills(world);
      });
      await use(true);
    },
    { scope: 'worker', auto: true },
  ],
});
