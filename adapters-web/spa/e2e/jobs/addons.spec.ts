import { Ear } from '../hear';
import { accessible, looksRight, ready } from '../look';
import { Hand, opens, paysAtKhalti, speaks } from '../people';
import { dialog } from '../refunds';
import { begins, type Lang, say, spoken } from '../words';
import { type Checkout, expect, test } from '../world';

const npr = (amount: number) => ({ amount, currency: 'NPR' });
const digits = (lang: Lang, n: number) =>
  lang === 'ne' ? String(n).replace(/\d/g, (one) => '०१२३४५६७८९'[Number(one)] ?? one) : String(n);

interface Dossier {
  items: { id: string }[];
}
interface Entitlements {
  features: Record<string, unknown>;
  overLimit: string[];
}

for (const lang of ['en', 'ne'] satisfies Lang[]) {
  test(`what an add-on gives, and who has more than is given, ${lang}`, async ({ page, another, world }) => {
    test.setTimeout(300_000);
    const hand = new Hand(page);
    const ear = new Ear(page);
    const stamp = `${lang}-${Date.now().toString(36)}`;
    const name = `Seat pack ${stamp}`;
    const plan = { code: `desk-${stamp}`, name: `Desk ${stamp}`, price: npr(50_000), features: { seats: 2 } };
    await world.post('admin', '/admin/plans', plan);
    const words = (key: string, values = {}) => say(lang, 'admin/addons', key, values);
    const gives = say(lang, 'gives', 'adds', { name: 'Seats', n: digits(lang, 5) });

    // the staff says what it gives, row by row as with the features of a plan
    await opens(page, `/admin/add-ons/new?lang=${lang}`, 'admin');
    await page.getByRole('textbox', { name: words('code') }).fill(`pack-${stamp}`);
    await page
      .getByRole('textbox', { name: words('name'), exact: false })
      .first()
      .fill(name);
    await page.getByRole('textbox', { name: words('price.field') }).fill('100');
    await page.getByRole('checkbox', { name: new RegExp(plan.code) }).check();
    await hand.press(page.getByRole('button', { name: say(lang, 'admin/parts', 'rows.add') }));
    const rows = page.getByRole('group', { name: words('gives') });
    await hand.press(page.getByRole('button', { name: words('look') }));
    await expect(page.getByText(words('fault.gives'))).toBeVisible();
    await accessible(page, 'an add-on with a fault');
    await looksRight(page, `admin-add-on-gives-fault-${lang}`);
    await rows.getByRole('textbox', { name: say(lang, 'admin/parts', 'rows.key') }).fill('seats');
    await rows.getByRole('textbox', { name: say(lang, 'admin/parts', 'rows.value') }).fill('5');
    await hand.press(page.getByRole('button', { name: words('look') }));
    await expect(dialog(page)).toContainText(gives);
    await looksRight(page, `admin-add-on-gives-confirm-${lang}`);
    await hand.press(
      dialog(page)
        .getByRole('button', { name: begins(lang, 'admin/addons', 'new.yes') })
        .last(),
    );
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByText(gives).first()).toBeVisible();
    if (lang === 'ne') await ear.findsNoEnglish('an add-on');
    await accessible(page, 'an add-on that gives');
    await looksRight(page, `admin-add-on-gives-${lang}`);

    // whoever looks around sees it beside the plans
    const stranger = await another();
    await stranger.goto(spoken('/', lang));
    await ready(stranger);
    await expect(stranger.getByRole('heading', { name })).toBeVisible();
    await expect(stranger.getByText(gives)).toBeVisible();
    await accessible(stranger, 'plans with add-ons');
    await looksRight(stranger, `plans-add-ons-${lang}`);

    // somebody has more seats than their plan gives: told with what to do, to them and to the staff
    const user = world.newcomer();
    const bought = await world.post<Checkout>(user, '/checkouts', { planCode: plan.code, quantity: 4 });
    await world.pays(user, bought.payment.pidx);
    expect((await world.get<Entitlements>(user, '/entitlements')).overLimit).toEqual(['seats']);
    const who = (await world.get<Dossier>('admin', `/admin/subscribers?q=${user}`)).items[0]?.id;
    await page.goto(spoken(`/admin/subscribers/${who}/subscriptions`, lang));
    const limit = { n: digits(lang, 4), most: digits(lang, 2) };
    await expect(page.getByText(say(lang, 'admin/subscribers', 'access.limit.seats', limit))).toBeVisible();
    if (lang === 'ne') await ear.findsNoEnglish('a subscriber over a limit');
    await accessible(page, 'a subscriber over a limit');
    await looksRight(page, `admin-subscriber-over-limit-${lang}`);

    const own = await another();
    const theirs = new Hand(own);
    const heard = new Ear(own);
    await own.goto('/');
    await speaks(own, lang);
    await opens(own, `/me?lang=${lang}`, user);
    await expect(own.getByText(say(lang, 'subscriber/me', 'over.seats.text', limit))).toBeVisible();
    if (lang === 'ne') await heard.findsNoEnglish('over a limit');
    await accessible(own, 'over a limit');
    await looksRight(own, `me-over-limit-${lang}`);

    // an add-on mends it
    await theirs.press(own.getByRole('link', { name: say(lang, 'subscriber/me', 'over.change') }));
    await expect(own.getByText(gives)).toBeVisible();
    await own.getByRole('combobox', { name: new RegExp(name) }).selectOption('1');
    const pay = own.getByRole('button', { name: begins(lang, 'subscriber/change', 'pay') });
    await expect(pay).toBeEnabled();
    if (lang === 'ne') await heard.findsNoEnglish('a change with an add-on');
    await accessible(own, 'a change with an add-on');
    await looksRight(own, `change-add-on-${lang}`);
    await theirs.press(pay);
    await theirs.press(dialog(own).getByRole('button', { name: begins(lang, 'subscriber/change', 'pay') }));
    await own.waitForURL(/\/pay\/\?pidx=/);
    await paysAtKhalti(theirs);
    await expect(own.getByRole('heading', { level: 1, name: say(lang, 'subscriber/status', 'paid') })).toBeVisible();
    await own.goto(spoken('/me', lang));
    await expect(own.getByText(`Seats: ${digits(lang, 7)}`)).toBeVisible();
    const by = { addOn: name, n: digits(lang, 1), before: digits(lang, 2) };
    await expect(own.getByText(say(lang, 'subscriber/me', 'may.added.from', by))).toBeVisible();
    await expect(own.getByText(say(lang, 'subscriber/me', 'over.seats'))).toHaveCount(0);
    if (lang === 'ne') await heard.findsNoEnglish('what an add-on gave');
    await accessible(own, 'what an add-on gave');
    await looksRight(own, `me-add-on-${lang}`);
    await page.reload();
    await expect(page.getByText(/seats: pack-/)).toBeVisible();
    await looksRight(page, `admin-subscriber-add-on-${lang}`);

    // a version keeps what it gives unless it is changed, and both go from sale again
    await page.goto(spoken(`/admin/add-ons/pack-${stamp}`, lang));
    await expect(rows.getByRole('textbox', { name: say(lang, 'admin/parts', 'rows.value') })).toHaveValue('5');
    await hand.press(page.getByRole('button', { name: words('retire'), exact: true }));
    await hand.press(dialog(page).getByRole('button', { name: words('retire.yes', { name }) }));
    await expect(page.getByText(words('retired', { name }))).toBeVisible();
    await world.post('admin', `/admin/plans/${plan.code}/retire`, {});
  });
}
