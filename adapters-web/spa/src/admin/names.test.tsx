import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { OperationId } from '../api/types';
import { open, STAFF } from '../test/app';
import { answerOf, everything, routeOf } from '../test/made';
import { serve } from '../test/server';

const lists: [OperationId, string][] = [
  ['reportStrandedMoney', '/admin/stranded-money'],
  ['reportDunning', '/admin/reports?report=dunning&from=2026-11-01&to=2026-12-01'],
  ['listCreditNotes', '/admin/credit-notes'],
  ['listLedgerEntries', '/admin/ledger/entries'],
];

/** The page with its list, in which all is of somebody of that name. */
function opens([of, at]: [OperationId, string], subscriberName: string) {
  const answer = answerOf(of) as { items: object[] };
  const items = answer.items.map((item) => ({ ...item, subscriberId: 's1', subscriberName }));
  serve({ ...everything(), [routeOf('readSession')]: STAFF, [routeOf(of)]: { ...answer, items } });
  return open(at);
}

test.each(lists)('whose it is stands in %s by name', async (...list) => {
  await opens(list, 'Gita Rai');
  const link = await screen.findByRole('link', { name: 'Gita Rai' });
  expect(link).toHaveAttribute('href', '/admin/subscribers/s1/subscriptions');
  expect(link).toHaveAttribute('title', 's1');
});

test('a file keeps the id, which two of the same name do not share', async () => {
  let saved = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved = file as Blob;
    return 'blob:none';
  });
  await opens(['reportStrandedMoney', '/admin/stranded-money'], 'Gita Rai');
  await userEvent.click(await screen.findByRole('button', { name: /CSV/ }));
  const file = await saved.text();
  expect(file).toContain(',s1,');
  expect(file).not.toContain('Gita Rai');
});

test('a credit note names whose it is', async () => {
  const note = { ...(answerOf('readCreditNote') as object), subscriberId: 's1', subscriberName: 'Gita Rai' };
  serve({ ...everything(), [routeOf('readSession')]: STAFF, [routeOf('readCreditNote')]: note });
  await open('/admin/credit-notes/n1');
  expect(await screen.findByRole('link', { name: 'Gita Rai' })).toHaveAttribute('title', 's1');
});
