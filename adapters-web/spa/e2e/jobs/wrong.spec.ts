import { Ear } from '../hear';
import { accessible, looksRight, ready } from '../look';
import { Hand, opens } from '../people';
import { dialog, yes } from '../refunds';
import { type Lang, say, spoken } from '../words';
import { expect, test } from '../world';

/** Everything that goes wrong with a row, as far as a file can have it. */
const BAD = [
  'Transaction ID,Amount,Fee,Date',
  'दुई शब्द,5,0.1,2026-03-01',
  'T1,abc,0.1,2026-03-01',
  'T2,5,0.001,2026-03-01',
  'T3,5,0.1,soon',
  'T4,5',
  'T5,"5,0.1,2026-03-01',
  '',
].join('\n');

interface Run {
  id: string;
  status: string;
}

for (const lang of ['en', 'ne'] satisfies Lang[]) {
  const hears = async (ear: Ear, what: string) => {
    if (lang === 'ne') await ear.findsNoEnglish(what);
  };

  test(`what is wrong with a file is said by its code, ${lang}`, async ({ page, world }) => {
    const hand = new Hand(page);
    const ear = new Ear(page);
    await opens(page, `/admin/reconciliations/start?against=settlement&lang=${lang}`, 'admin');
    const file = page.locator('input[type=file]');
    const start = page.getByRole('button', { name: say(lang, 'admin/reconciliations', 'start.file') });
    await file.setInputFiles({
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Transaction ID,Amount\nT,5\n'),
    });
    await hand.press(start);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(say(lang, 'refusals', 'field.no-column-fee'));
    await expect(alert).toContainText(say(lang, 'refusals', 'field.no-column-date'));
    await hears(ear, 'a file without columns');
    await looksRight(page, `admin-reconciliation-no-column-${lang}`);

    await file.setInputFiles({ name: 'b.csv', mimeType: 'text/csv', buffer: Buffer.from(BAD) });
    await hand.press(start);
    await page.waitForURL(/\/admin\/reconciliations\/[0-9a-f-]{36}/);
    const id = new URL(page.url()).pathname.split('/').at(-1);
    await expect.poll(async () => (await world.get<Run>('admin', `/admin/reconciliations/${id}`)).status).toBe('done');
    await page.goto(spoken(`/admin/reconciliations/${id}`, lang));
    await ready(page);
    for (const code of ['not-a-name', 'not-an-amount', 'not-a-date', 'too-few-cells']) {
      const [said = ''] = say(lang, 'admin/reconciliations', `flaw.${code}`, {
        column: '{',
        cell: '{',
        cells: '{',
        expected: '{',
      })
        .split('{')
        .filter((part) => part.trim().length > 3);
      await expect(page.getByText(said.trim()).first(), code).toBeVisible();
    }
    await hears(ear, 'rows that cannot be read');
    await accessible(page, 'rows that cannot be read');
    await looksRight(page, `admin-reconciliation-bad-rows-${lang}`);
  });

  test(`why an answer is missing is said by its code, ${lang}`, async ({ page, world }) => {
    test.setTimeout(300_000);
    const ear = new Ear(page);
    await world.subscribed(world.newcomer(), 'starter-monthly');
    await world.gateway('down');
    const from = new Date(Date.now() - 86_400_000).toISOString();
    const to = new Date(Date.now() + 60_000).toISOString();
    const run = await world.post<Run>('admin', '/admin/reconciliations', { from, to });
    await expect
      .poll(async () => (await world.get<Run>('admin', `/admin/reconciliations/${run.id}`)).status, {
        timeout: 240_000,
      })
      .toBe('done');
    await world.gateway('healthy');
    await opens(page, `/admin/reconciliations/${run.id}?lang=${lang}`, 'admin');
    await ready(page);
    await expect(page.getByText(say(lang, 'admin/reconciliations', 'flaw.no-answer')).first()).toBeVisible();
    await hears(ear, 'a comparison with nobody');
    await looksRight(page, `admin-reconciliation-unasked-${lang}`);
  });

  test(`why a webhook was not taken is said by its code, ${lang}`, async ({ page, world }) => {
    const ear = new Ear(page);
    const partner = await world.post<{ id: string; clientId: string; clientSecret: string }>(
      'admin',
      '/admin/partners',
      {
        name: 'टोली',
        scopes: ['partner:read', 'partner:write'],
      },
    );
    const { token } = await world.lets(partner.clientId, partner.clientSecret);
    await world.teamHears(token, 'refuses');
    await opens(page, `/admin/partners/${partner.id}?lang=${lang}`, 'admin');
    await ready(page);
    const refused = say(lang, 'admin/partners', 'untaken.answered', { n: '503' });
    await expect(page.getByText(refused).first()).toBeVisible();
    await hears(ear, 'a webhook that was not taken');
    await accessible(page, 'a webhook that was not taken');
    await looksRight(page, `admin-partner-untaken-${lang}`);

    // each time that it is tried there is nothing to press for a moment
    const hand = new Hand(page);
    const skip = page.getByRole('button', { name: say(lang, 'admin/partners', 'skip'), exact: true });
    await expect(async () => {
      await page.reload();
      await expect(skip).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(page.getByText(say(lang, 'admin/partners', 'waits'))).toBeVisible();
    await hand.press(skip);
    await dialog(page).getByRole('textbox').fill('यसले टोलीको प्रोग्राम बिगार्छ');
    await hears(ear, 'skipping what was not taken');
    await accessible(page, 'skipping what was not taken');
    await looksRight(page, `admin-partner-skip-${lang}`);
    await hand.press(yes(page, 'admin/partners', 'skip.yes', lang));
    await expect(page.getByText(say(lang, 'admin/partners', 'delivery.skipped'), { exact: true })).toBeVisible();
    await expect(page.getByText(say(lang, 'admin/partners', 'waits'))).toHaveCount(0);
  });

  test(`an invoice that cannot be read is shown, ${lang}`, async ({ page, world }) => {
    const ear = new Ear(page);
    const { invoice } = await world.subscribed(world.newcomer(), 'starter-monthly');
    // the database keeps such invoices from being written, so the answer is made up
    await page.route('**/api/v1/admin/recomputations/made-up', async (route) => {
      const at = '2026-03-01T10:00:00Z';
      const run = {
        id: 'made-up',
        status: 'finished',
        checked: 3,
        differing: 0,
        unexplained: 0,
        unreadable: 1,
        startedAt: at,
        finishedAt: at,
      };
      const why = 'java.lang.IllegalStateException: the lines do not come to the subtotal';
      const unreadable = [{ invoiceId: invoice.id, code: 'contradictory', why }];
      await route.fulfill({ json: { run, findings: [], unreadable } });
    });
    await opens(page, `/admin/recomputations/made-up?lang=${lang}`, 'admin');
    await ready(page);
    await expect(page.getByText(say(lang, 'admin/recomputations', 'unread'))).toBeVisible();
    await expect(page.getByText(say(lang, 'admin/recomputations', 'fault.contradictory'))).toBeVisible();
    await hears(ear, 'an invoice that cannot be read');
    await accessible(page, 'an invoice that cannot be read');
    await looksRight(page, `admin-recomputation-unreadable-${lang}`);
  });
}
