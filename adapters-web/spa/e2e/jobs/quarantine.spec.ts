import { Ear } from '../hear';
import { accessible, looksRight, ready } from '../look';
import { Hand, opens } from '../people';
import { dialog, yes } from '../refunds';
import { begins, type Lang, say, spoken } from '../words';
import { expect, test } from '../world';

interface Standing {
  status: string;
  mismatchCode: string | null;
}

for (const { lang, back, becomes, means } of [
  { lang: 'en', back: false, becomes: 'completed', means: 'settled' },
  { lang: 'ne', back: true, becomes: 'refunded', means: 'back' },
] as const satisfies { lang: Lang; back: boolean; becomes: string; means: string }[]) {
  test(`a payment in quarantine ends with what Khalti answers, ${lang}: ${becomes}`, async ({ page, world }) => {
    const hand = new Hand(page);
    const ear = new Ear(page);
    const words = (key: string) => begins(lang, 'admin/payment', key);
    const { payment } = await world.quarantined(world.newcomer(), 'pro-monthly');
    const standing = () => world.get<Standing>('admin', `/admin/payments/${payment.id}`);
    expect(await standing()).toMatchObject({ status: 'mismatched', mismatchCode: 'another-amount' });

    // among what needs a person, and from there to both sides
    await opens(page, `/admin/quarantine?lang=${lang}`, 'admin');
    await hand.press(page.locator(`a[href*="${payment.id}"]`).first());
    await expect(page.getByText(words('means.mismatched'))).toBeVisible();
    if (lang === 'ne') await ear.findsNoEnglish('a payment in quarantine');
    await accessible(page, 'a payment in quarantine');
    await looksRight(page, `admin-payment-mismatched-${lang}`);

    if (back) await world.dashboard(payment.pidx, 0);
    await hand.press(page.getByRole('button', { name: say(lang, 'admin/payment', 'recheck') }));
    await hand.press(yes(page, 'admin/payment', 'recheck', lang));
    await expect(dialog(page)).toBeHidden();

    await expect(page.getByText(words(`means.${means}`))).toBeVisible();
    expect(await standing()).toMatchObject({ status: becomes, mismatchCode: null });
    await page.goto(spoken('/admin/quarantine', lang));
    await ready(page);
    await expect(page.locator(`a[href*="${payment.id}"]`)).toHaveCount(0);
  });
}
