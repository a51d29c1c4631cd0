import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open, STAFF } from '../../test/app';
import { everything, routeOf } from '../../test/made';
import { serve } from '../../test/server';

const entry = (action: string) => ({
  id: action,
  actor: 'anita',
  action,
  target: 'plan pro',
  reason: null,
  before: {},
  after: {},
  createdAt: '2026-11-26T09:00:00Z',
});
const server = (...actions: string[]) =>
  serve({
    ...everything(),
    [routeOf('readSession')]: STAFF,
    [routeOf('readAuditLog')]: { items: actions.map(entry), next: null },
  });

test.each([
  ['en', 'Published a version of a plan'],
  ['ne', 'योजनाको संस्करण प्रकाशित गरियो'],
] as const)('the audit log says what was done in words, and by its code, in %s', async (lang, says) => {
  server('plan.versioned', 'what.is-newer');
  await open('/admin/audit', lang);
  const done = (await screen.findByText('plan.versioned', { selector: 'td *' })).closest('td') as HTMLElement;
  expect(within(done).getByText(says)).toBeVisible();
  expect(await screen.findAllByText('what.is-newer')).toHaveLength(1);
});

test('every act that can be looked for has its words', async () => {
  server();
  await open('/admin/audit', 'ne');
  const codes = (await screen.findAllByRole('option')).filter((one) => one.getAttribute('value'));
  expect(codes.length).toBeGreaterThan(20);
  for (const one of codes) expect(one).toHaveTextContent(/[\u0900-\u097f]/);
});
