import { accessible, picture, ready } from '../look';
import { opens } from '../people';
import { type Lang, say, spoken } from '../words';
import { expect } from '../world';
import { test } from './stock';

const NARROW = { width: 390, height: 844 };

for (const lang of ['en', 'ne'] satisfies Lang[]) {
  test(`a wide table says that it scrolls, and does by the keyboard, ${lang}`, async ({ page, world }) => {
    await world.subscribed(world.newcomer(), 'starter-monthly');
    await opens(page, `/admin/payments?lang=${lang}`, 'admin');
    await page.setViewportSize(NARROW);
    for (const path of ['/admin/payments', '/admin/ledger/entries', '/admin/plans', '/']) {
      await page.goto(spoken(path, lang));
      await ready(page);
      const region = page.locator('.scrolls').first();
      await expect(region).toBeVisible();
      const wide = await region.evaluate((one) => one.scrollWidth > one.clientWidth + 1);
      const hint = page.getByText(say(lang, 'i18n', 'scrolls'));
      await expect(hint).toHaveCount(wide ? 1 : 0);
      if (path !== '/') expect(wide, path).toBe(true);
      if (!wide) continue;
      const frame = page.locator('.sideways').first();
      await expect(frame).toHaveAttribute('data-more', 'end');
      await accessible(page, `${path} at 390 px`);
      await picture(page, `wide${path.replaceAll('/', '-')}-${lang}`);

      await region.evaluate((one) => {
        const before = document.createElement('button');
        before.id = 'before';
        one.parentElement?.before(before);
        before.focus();
      });
      await page.keyboard.press('Tab');
      await expect(region).toBeFocused();
      for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowRight');
      await expect.poll(() => region.evaluate((one) => one.scrollLeft)).toBeGreaterThan(20);
      await expect(frame).toHaveAttribute('data-more', /both|start/);
      await page.locator('#before').evaluate((one) => one.remove());
    }
  });
}
