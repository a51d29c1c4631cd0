import { Ear } from '../hear';
import { accessible, looksRight, ready } from '../look';
import { Hand, opens } from '../people';
import { dialog, fillsRefund, type Refunded, refundOf, yes } from '../refunds';
import { begins, type Lang, rupees, say, spoken } from '../words';
import { expect, test } from '../world';

const npr = (amount: number) => ({ amount, currency: 'NPR' });
const FIRST = 10_000;
const SECOND = 25_000;

interface Trail {
  items: { action: string; reason: string | null }[];
}

for (const { lang, lost, settled } of [
  { lang: 'en', lost: 'answer', settled: 'confirmed' },
  { lang: 'ne', lost: 'order', settled: 'rejected' },
] as const satisfies { lang: Lang; lost: 'answer' | 'order'; settled: 'confirmed' | 'rejected' }[]) {
  test(`a parked refund is settled by a person, ${lang}: ${settled}`, async ({ page, world }) => {
    const hand = new Hand(page);
    const ear = new Ear(page);
    const amount = { amount: rupees(lang, '250.00') };
    const refunds = (key: string) => say(lang, 'admin/refunds', key, amount);
    const { payment } = await world.subscribed(world.newcomer(), 'pro-monthly');
    await world.post('admin', `/admin/payments/${payment.id}/refunds`, {
      amount: npr(FIRST),
      reason: 'first part',
      subscription: 'keep',
    });
    expect((await refundOf(world, payment.id))?.status).toBe('confirmed');

    // of a second part Khalti says the same before and after; when the answer is lost, asking does not decide
    await world.loses(lost);
    await opens(page, `/admin/payments/${payment.id}/refund?lang=${lang}`, 'admin');
    await fillsRefund(hand, 'keep', '250', lang);
    await hand.press(yes(page, 'admin/refund', 'refund.yes', lang));
    await page.waitForURL(/\/admin\/refunds\//);
    await expect(page.getByText(refunds('means.parked'))).toBeVisible();
    await expect(page.getByText(refunds('stuck.answer-lost'))).toBeVisible();
    const refund = await refundOf(world, payment.id);
    expect(refund).toMatchObject({ status: 'unknown', parked: true });

    // among what needs a person, and from there to the evidence: each answer of Khalti, raw
    await page.goto(spoken('/admin/quarantine?kind=parked', lang));
    await ready(page);
    if (lang === 'ne') await ear.findsNoEnglish('parked refunds');
    await looksRight(page, `admin-quarantine-parked-${lang}`);
    await hand.press(page.locator(`a[href*="${refund?.id}"]`));
    const evidence = page.getByRole('region', { name: /partially/i });
    await expect(evidence.first()).toContainText('"pidx"');
    await expect(page.getByText(refunds('means.parked'))).toBeVisible();
    if (lang === 'ne') await ear.findsNoEnglish('a parked refund');
    await accessible(page, 'a parked refund');
    await looksRight(page, `admin-refund-parked-${lang}`);

    // the dashboard of Khalti says what a person has to say here; it is not believed while Khalti cannot be asked
    expect(await world.back(payment.pidx)).toBe(settled === 'confirmed' ? FIRST + SECOND : FIRST);
    await hand.press(page.getByRole('button', { name: refunds('resolve') }));
    const asked = dialog(page);
    await hand.press(asked.getByRole('radio', { name: refunds(`resolve.${settled}`) }));
    const settles = asked.getByRole('button', { name: refunds(`resolve.${settled}.yes`) });
    await expect(settles).toBeDisabled();
    const note = lang === 'ne' ? 'ड्यासबोर्डमा हेरेँ' : 'Seen in the dashboard';
    await asked.getByRole('textbox', { name: begins(lang, 'admin/refunds', 'resolve.note') }).fill(note);
    await accessible(page, 'settling a parked refund');
    await looksRight(page, `admin-refund-resolve-${lang}`);
    await world.gateway('down');
    await hand.press(settles);
    await expect(asked).toContainText(refunds('resolve.unavailable'));
    expect((await refundOf(world, payment.id))?.parked).toBe(true);
    await world.gateway('healthy');
    await hand.press(settles);
    await expect(asked).toBeHidden();

    await expect(page.getByText(refunds(`means.${settled}`))).toBeVisible();
    await expect(page.getByRole('cell', { name: note })).toBeVisible();
    if (lang === 'ne') await ear.findsNoEnglish('a settled refund');
    await looksRight(page, `admin-refund-settled-${lang}`);
    expect(await refundOf(world, payment.id)).toMatchObject({ status: settled, parked: false });
    const paid = await world.get<Refunded>('admin', `/admin/payments/${payment.id}`);
    expect(paid.refundedAmount.amount).toBe(await world.back(payment.pidx));
    const trail = await world.get<Trail>(
      'admin',
      `/admin/audit-log?target=${encodeURIComponent(`refund ${refund?.id}`)}`,
    );
    expect(trail.items).toContainEqual(expect.objectContaining({ action: 'refund.resolved', reason: note }));
    await page.goto(spoken('/admin/quarantine?kind=parked', lang));
    await ready(page);
    await expect(page.locator(`a[href*="${refund?.id}"]`)).toHaveCount(0);
  });
}
