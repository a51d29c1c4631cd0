import type { BrowserContext, Page, Request } from '@playwright/test';

/** So long nobody asks for anything between what came and what is asked because of it. */
const PAUSE = 60;

/** What pages of a browser wait for: told earlier than by Playwright's `networkidle`, which is half a second of silence. */
export class Traffic {
  private static readonly known = new WeakMap<BrowserContext, Traffic>();
  private readonly open = new Set<Request>();
  private asked = 0;
  private ended = 0;

  private constructor(context: BrowserContext) {
    const ends = (request: Request) => {
      this.open.delete(request);
      this.ended = Date.now();
    };
    context.on('request', (request) => {
      this.asked++;
      this.open.add(request);
    });
    context.on('requestfinished', ends);
    context.on('requestfailed', ends);
  }

  /** Must be asked for before pages of that browser are opened. */
  static of(context: BrowserContext): Traffic {
    const traffic = Traffic.known.get(context) ?? new Traffic(context);
    Traffic.known.set(context, traffic);
    return traffic;
  }

  /** Until nothing is on its way, and the page has nothing left to do with what came. */
  async waitForCalm(page: Page): Promise<void> {
    let before: number;
    do {
      while (this.waits()) await page.waitForTimeout(PAUSE / 3);
      before = this.asked;
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2_000 })));
    } while (this.waits() || this.asked !== before);
  }

  private waits(): boolean {
    return this.open.size > 0 || Date.now() - this.ended < PAUSE;
  }
}
