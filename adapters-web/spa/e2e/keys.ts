import type { Locator, Page } from '@playwright/test';
import { expect } from './world';

const MOST = 120;

/** What is wrong with where the focus is, as somebody sees it; nothing if it is seen. */
function unseen(): string | undefined {
  const at = document.activeElement as HTMLElement | null;
  // between the last thing and the first the browser has it
  if (!at || at === document.body) return undefined;
  const drawn = (of: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(of);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  };
  // a switch or a file is drawn by its label, and the page itself as a whole
  const shows = [
    at,
    at.nextElementSibling,
    at.closest('label'),
    ...(at instanceof HTMLInputElement ? (at.labels ?? []) : []),
  ];
  const box = at.getBoundingClientRect();
  const named = at.outerHTML.slice(0, 160);
  if (at.id === 'main' || at.tagName === 'H1') return undefined;
  if (!shows.some((one) => one && drawn(one))) return `no outline: ${named}`;
  if (box.width <= 1 || box.height <= 1) return undefined;
  if (box.bottom <= 0 || box.top >= innerHeight) return `outside of the window: ${named}`;
  const header = document.querySelector('.header')?.getBoundingClientRect();
  const within = at.closest('.header, dialog, .skip');
  if (header && !within && box.bottom <= header.bottom) return `behind the header: ${named}`;
  return undefined;
}

/** Somebody who has a keyboard and nothing else: every stop on the way has to be seen. */
export class Keys {
  constructor(readonly page: Page) {}

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    expect(await this.page.evaluate(unseen), `the focus after ${key} on ${this.page.url()}`).toBeUndefined();
  }

  private at(what: Locator): Promise<boolean> {
    return what.evaluate((one) => one === document.activeElement);
  }

  /** By Tab, or back by Shift+Tab; among radios of one question by arrows. */
  async to(what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    // a radio may be drawn by its label alone
    await expect(what).toBeAttached();
    await expect(what).toBeEnabled();
    const radio = await what.evaluate((one) => one instanceof HTMLInputElement && one.type === 'radio' && one.name);
    for (let stops = 0; stops < MOST; stops++) {
      if (await this.at(what)) return;
      const among =
        typeof radio === 'string' &&
        (await this.page.evaluate((name) => (document.activeElement as HTMLInputElement | null)?.name === name, radio));
      await this.press(among ? 'ArrowDown' : key);
    }
    throw new Error(`not reached by the keyboard: ${what}`);
  }

  /** Goes to a button or a link and presses it. */
  async enter(what: Locator): Promise<void> {
    await this.to(what);
    await this.page.keyboard.press('Enter');
  }

  async space(what: Locator): Promise<void> {
    await this.to(what);
    await this.page.keyboard.press('Space');
  }

  /** An answer of several: reached by arrows it is chosen, reached first it is chosen by Space. */
  async chooses(radio: Locator): Promise<void> {
    await this.to(radio);
    if (!(await radio.isChecked())) await this.page.keyboard.press('Space');
    await expect(radio).toBeChecked();
  }

  async types(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
    await expect(field).toHaveValue(text);
  }

  /** The option of a list that begins like that. */
  async selects(list: Locator, begins: string): Promise<void> {
    await this.to(list);
    await this.page.keyboard.type(begins);
  }

  /** After another page came: it is the page that has the focus, and nothing that is gone. */
  async onPage(): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName))
      .toMatch(/^(main|H1|BODY)$/);
  }

  /** After a page of the application came by a link of it. */
  async onMain(): Promise<void> {
    await expect(this.page.locator('#main')).toBeFocused();
  }

  /** A dialog has the focus, keeps it, and gives it back when it is left by Escape. */
  async escapes(dialog: Locator, opener: Locator): Promise<void> {
    await this.stays(dialog);
    await this.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  }

  /** However often somebody goes on, back or forth, nothing behind the dialog has the focus. */
  async stays(dialog: Locator): Promise<void> {
    await expect(dialog).toBeVisible();
    const inside = () =>
      dialog.evaluate((one) => one.contains(document.activeElement) || document.activeElement === document.body);
    await expect
      .poll(() => dialog.evaluate((one) => one.contains(document.activeElement)), 'a dialog has the focus')
      .toBe(true);
    for (const key of [...Array(8).fill('Tab'), ...Array(8).fill('Shift+Tab')]) {
      await this.press(key);
      expect(await inside(), `${key} stays in the dialog`).toBe(true);
    }
  }
}
