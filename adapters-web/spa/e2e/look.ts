import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { need } from './settings';
import { Traffic } from './traffic';
import { expect } from './world';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const RULES = {
  light: { type: 'tag', values: ALL },
  // the same page in other colours
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

interface Found {
  id: string;
  nodes: string[];
}

/** It is drawn, and what it asked for is there. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('#root header.header')).toBeVisible();
  await Traffic.of(page.context()).waitForCalm(page);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
}

type Colours = 'light' | 'dark';

/** In these colours, with what passes from the old to the new ones behind it, and on the screen. */
async function inColours(page: Page, colorScheme: Colours): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(async (wanted) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const shown = () => document.documentElement.dataset.mantineColorScheme ?? wanted;
    for (let more = 2; more > 0; more = shown() === wanted ? more - 1 : 2) await frame();
  }, colorScheme);
}

/** What was changed is on the screen. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const known = new WeakSet<Page>();

/**
 * Asks axe, by evaluation, which a strict policy lets pass where a script element would not. Later documents of a page
 * bring it along: half a million letters are sent once, and not for each.
 */
async function bringsAxe(page: Page): Promise<void> {
  if (!known.has(page)) {
    known.add(page);
    const brings = `globalThis.bringsAxe = () => {${axe}}`;
    await page.addInitScript(brings);
    await page.evaluate(brings);
  }
  // biome-ignore lint/suspicious/noExplicitAny: what was just defined
  await page.evaluate(() => 'axe' in globalThis || (globalThis as any).bringsAxe());
}

export async function accessible(page: Page, what: string): Promise<void> {
  await bringsAxe(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await inColours(page, colorScheme);
    const found = await page.evaluate(async (runOnly): Promise<Found[]> => {
      // biome-ignore lint/suspicious/noExplicitAny: axe came without types, as a text
      const result = await (globalThis as any).axe.run(document, { runOnly, resultTypes: ['violations'] });
      return result.violations.map((one: { id: string; nodes: { html: string; failureSummary: string }[] }) => ({
        id: one.id,
        nodes: one.nodes.map((node) => `${node.html} ${node.failureSummary}`.slice(0, 400)),
      }));
    }, RULES[colorScheme]);
    expect.soft(found, `axe on ${what}, ${colorScheme}`).toEqual([]);
  }
  // whoever looks next waits until it is drawn
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

const pictured = need('SHULKA_E2E_PICTURES') === 'true';
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 780 } };

/** On a phone nothing may stick out; where pictures are wanted, they are of both sizes in both schemes. */
export async function looksRight(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES).reverse()) {
    await page.setViewportSize(viewport);
    await drawn(page);
    if (size === 'phone') await fits(page, name);
    for (const colorScheme of pictured ? (['light', 'dark'] as const) : []) {
      await inColours(page, colorScheme);
      await picture(page, `${name}-${size}-${colorScheme}`);
    }
  }
  if (pictured) await inColours(page, 'light');
}

/** For people to look at, by `./shulka pictures`; they decide nothing, and take as long as what does. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!pictured) return;
  await page.screenshot({ path: `${need('SHULKA_E2E_SCREENSHOTS')}/${name}.png`, fullPage: true });
}

/** What scrolls by itself may be wide; the page may not, nor may a control be out of reach. */
export async function fits(page: Page, name: string): Promise<void> {
  const outside = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page itself'] : [];
    const scrolls = (element: Element | null): boolean => {
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    for (const frame of document.querySelectorAll('.mantine-Card-root, .rows, dialog')) {
      if (frame.scrollWidth > frame.clientWidth + 1) wide.push(`cut off: ${frame.textContent?.slice(0, 80)}`);
    }
    for (const control of document.querySelectorAll('a, button, input, select, textarea')) {
      const box = control.getBoundingClientRect();
      if (box.width === 0 || scrolls(control)) continue;
      const hidden = getComputedStyle(control).position === 'absolute' && box.width <= 1;
      if (!hidden && box.right > window.innerWidth + 1) wide.push(control.outerHTML.slice(0, 120));
    }
    return wide;
  });
  expect.soft(outside, `too wide at 360 px: ${name}`).toEqual([]);
}
