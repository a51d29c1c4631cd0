import type { CDPSession, Page } from '@playwright/test';

/**
 * Stops what the API is asked, or what it answers, and leaves all else alone. A route of Playwright's would stop every
 * file of the application as well, and keep none of them: each page would fetch and compile them anew.
 */
export async function stops(
  page: Page,
  requestStage: 'Request' | 'Response',
  meets: (browser: CDPSession, stopped: Stopped) => Promise<unknown>,
): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  // of a page that was left nobody waits for an answer
  browser.on('Fetch.requestPaused', (stopped) => meets(browser, stopped).catch(() => {}));
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*/api/v1/*', requestStage }] });
}

export interface Stopped {
  requestId: string;
  responseStatusCode?: number;
  responseHeaders?: { name: string; value: string }[];
}
