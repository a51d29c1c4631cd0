import { defineConfig } from '@playwright/test';
import { need } from './settings';

const out = need('SHULKA_E2E_OUT');
/** A page lives for seconds: its optimizing compilers, and threads that help to collect its garbage, gain nothing. */
const SHORT_LIVED = ['--no-opt', '--no-maglev', '--min-semi-space-size=64', '--single-threaded-gc'];

/** Started by bootstrap's `WebApplication`, once for each folder: it brings the server, the stand-in and the browser. */
export default defineConfig({
  testDir: need('SHULKA_E2E_FOLDER'),
  outputDir: `${out}/traces`,
  // one server, one gateway whose health is switched: one after the other
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 240_000,
  // a machine that does other things may keep an answer for long; what never comes fails all the same
  expect: { timeout: 90_000 },
  reporter: [['list'], ['json', { outputFile: `${out}/report.json` }]],
  use: {
    baseURL: need('SHULKA_URL'),
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // what failed, step by step; films and copies of all that passes are what nobody looks at
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: need('SHULKA_E2E_SNAPSHOTS') === 'true' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: need('SHULKA_CHROMIUM'),
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', `--js-flags=${SHORT_LIVED.join(' ')}`],
    },
  },
});
