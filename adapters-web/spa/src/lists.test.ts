import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BOOKS } from './test/lists/books';
import { MONEY } from './test/lists/money';
import { OWN } from './test/lists/own';
import { SOLD } from './test/lists/sold';

const LISTS = [...MONEY, ...BOOKS, ...SOLD, ...OWN];

/** What draws the rows that it is given: who reads them is in the list. */
const FRAMES = /<(?:DataTable|ShortList|SoldList|InvoiceTable|PaymentTable|RefundTable)\b|<(?:ul|ol|table|Table)\b/g;
const GIVEN = [
  'ui/DataTable.tsx',
  'ui/Diff.tsx',
  'ui/ShortList.tsx',
  'admin/parts/SoldList.tsx',
  'admin/parts/InvoiceTable.tsx',
  'admin/parts/PaymentTable.tsx',
  'admin/parts/RefundTable.tsx',
  // what an amount consists of, and the steps of an explanation: never none
  'subscriber/parts/Sums.tsx',
  'admin/parts/Why.tsx',
  'subscriber/invoices/Why.tsx',
  // said by us, not read
  'admin/AdminFrame.tsx',
  'admin/clock/ClockPage.tsx',
  'subscriber/accessibility/AccessibilityPage.tsx',
];
/** Within a row, or a summary of the list below it. */
const INNER: Record<string, number> = {
  'admin/filings/FilingsPage.tsx': 1,
  'admin/ledger/EntriesPage.tsx': 1,
  'admin/reconciliations/Differences.tsx': 1,
};

test('every list of the application is shown in all its states', () => {
  const drawn = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx') && !GIVEN.includes(name))
    .map((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8').match(FRAMES)?.length ?? 0] as const)
    .map(([name, count]) => [name, count - (INNER[name] ?? 0)] as const)
    .filter(([, count]) => count > 0);
  const shown = (name: string) => LISTS.filter((one) => one.in === name).length;
  expect(drawn.length).toBeGreaterThan(35);
  expect(drawn.filter(([name, count]) => shown(name) !== count)).toEqual([]);
});
