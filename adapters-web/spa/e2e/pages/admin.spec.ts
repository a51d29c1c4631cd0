import { Ear } from '../hear';
import { accessible, looksRight, ready } from '../look';
import { opens } from '../people';
import { type Lang, spoken } from '../words';
import type { Checkout } from '../world';
import { test } from './stock';

const LANGS: Lang[] = ['en', 'ne'];

interface Dossier {
  items: { id: string }[];
}

for (const lang of LANGS) {
  test(`pages of the administration, ${lang}`, async ({ page, world }) => {
    test.setTimeout(900_000);
    const user = world.newcomer();
    const { payment, invoice, subscription } = await world.subscribed(user, 'starter-monthly');
    const renewal = await world.post<Checkout>(user, `/subscriptions/${subscription.id}/renew`, {});
    const who = (await world.get<Dossier>('admin', `/admin/subscribers?q=${user}`)).items[0]?.id;
    const ear = new Ear(page);
    await opens(page, `/admin?lang=${lang}`, 'admin');
    for (const [name, path] of [
      ['overview', '/admin'],
      ['subscribers', '/admin/subscribers'],
      ['subscriber', `/admin/subscribers/${who}`],
      ['backdate', `/admin/subscribers/${who}/backdate`],
      ['payments', '/admin/payments'],
      ['payment', `/admin/payments/${payment.id}`],
      ['payment-open', `/admin/payments/${renewal.payment.id}`],
      ['refund-form', `/admin/payments/${payment.id}/refund`],
      ['quarantine', '/admin/quarantine'],
      ['stranded', '/admin/stranded-money'],
      ['refunds', '/admin/refunds'],
      ['reconciliations', '/admin/reconciliations'],
      ['reconciliation-start', '/admin/reconciliations/start'],
      ['invoices', '/admin/invoices'],
      ['invoice', `/admin/invoices/${invoice.id}`],
      ['credit-notes', '/admin/credit-notes'],
      ['ledger', '/admin/ledger'],
      ['ledger-entries', '/admin/ledger/entries'],
      ['reports', '/admin/reports'],
      ['filings', '/admin/filings'],
      ['plans', '/admin/plans'],
      ['plan-new', '/admin/plans/new'],
      ['plan', '/admin/plans/pro-monthly'],
      ['plan-version', '/admin/plans/pro-monthly/version'],
      ['plan-migrate', '/admin/plans/pro-monthly/migrate'],
      ['add-ons', '/admin/add-ons'],
      ['add-on-new', '/admin/add-ons/new'],
      ['coupons', '/admin/coupons'],
      ['coupon-new', '/admin/coupons/new'],
      ['partners', '/admin/partners'],
      ['audit', '/admin/audit'],
      ['recomputations', '/admin/recomputations'],
      ['test-clock', '/admin/test-clock'],
    ] as const) {
      await test.step(name, async () => {
        await page.goto(spoken(path, lang));
        await ready(page);
        if (lang === 'ne') await ear.findsNoEnglish(name);
        await accessible(page, `${name}, ${lang}`);
        await looksRight(page, `admin-${name}-${lang}`);
      });
    }
  });
}
