import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open, STAFF, VIEWER } from '../../test/app';
import { problem, type Request, serve } from '../../test/server';

const list = (...items: unknown[]) => ({ items, next: null });
const partner = {
  id: 'p1',
  clientId: 'partner-1',
  name: 'Reporting',
  scopes: ['partner:read'],
  status: 'active',
  clientSecret: null,
  createdAt: '2026-11-01T00:00:00Z',
};
const endpoint = {
  id: 'e1',
  url: 'https://team.example/hooks',
  types: [],
  status: 'enabled',
  failingSince: '2026-11-26T00:00:00Z',
  secret: null,
  createdAt: '2026-11-01T00:00:00Z',
};
const delivery = (id: string, status: string) => ({
  id,
  endpointId: 'e1',
  status,
  attempts: 10,
  nextAttemptAt: null as string | null,
  waitsFor: null as string | null,
  lastAttemptAt: '2026-11-26T00:00:00Z',
  lastStatus: 500,
  lastError: 'it answered 500',
  lastErrorCode: 'answered',
  event: {
    id: `ev-${id}`,
    type: 'invoice.paid',
    subscriberId: 's',
    sequence: 1,
    createdAt: '2026-11-20T00:00:00Z',
    data: {},
  },
});
const server = (who: object, more = {}) =>
  serve({
    'GET /api/v1/session': who,
    'GET /api/v1/admin/partners': list(partner),
    'GET /api/v1/admin/partners/p1': { partner, endpoints: [endpoint] },
    'GET /api/v1/admin/partners/p1/webhook-endpoints/e1/deliveries': list(
      delivery('d1', 'dead'),
      delivery('d2', 'pending'),
    ),
    ...more,
  });
const writes = (asked: Request[]) => asked.filter((one) => one.method !== 'GET');

test('a secret is told once, and is gone when somebody has it', async () => {
  const asked = server(STAFF, { 'POST /api/v1/admin/partners': { ...partner, clientSecret: 's3cret' } });
  await open('/admin/partners');
  await userEvent.click(await screen.findByRole('button', { name: 'Let a team in' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText(/^Name/), 'Reporting');
  await userEvent.dblClick(within(dialog).getByRole('button', { name: 'Let Reporting in' }));
  expect(await screen.findByText('s3cret')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copy' })).toBeVisible();
  expect(writes(asked)).toHaveLength(1);
  expect(writes(asked)[0]?.body).toEqual({ name: 'Reporting', scopes: ['partner:read', 'partner:write'] });
  await userEvent.click(screen.getByRole('button', { name: 'I have it, hide it' }));
  expect(screen.queryByText('s3cret')).toBeNull();
});

test('what was given up is sent again, what is on its way is not', async () => {
  const asked = server(STAFF, {
    'POST /api/v1/admin/partners/p1/deliveries/d1/redeliver': delivery('d1', 'pending'),
  });
  await open('/admin/partners/p1');
  const buttons = await screen.findAllByRole('button', { name: 'Send again' });
  expect(buttons).toHaveLength(1);
  await userEvent.click(buttons[0] as HTMLElement);
  await userEvent.dblClick(await screen.findByRole('button', { name: 'Send it again' }));
  expect(await screen.findByText('invoice.paid is on its way again.')).toBeVisible();
  expect(writes(asked)).toHaveLength(1);
});

test('what became of what was sent again is shown by itself', async () => {
  let sent: object = delivery('d1', 'dead');
  server(STAFF, {
    'GET /api/v1/admin/partners/p1/webhook-endpoints/e1/deliveries': () => list(sent),
    'POST /api/v1/admin/partners/p1/deliveries/d1/redeliver': () => {
      sent = { ...delivery('d1', 'pending'), attempts: 0 };
      return sent;
    },
  });
  await open('/admin/partners/p1');
  await userEvent.click(await screen.findByRole('button', { name: 'Send again' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Send it again' }));
  const table = within(screen.getByRole('table', { name: 'Deliveries' }));
  expect(await table.findByText('On its way')).toBeVisible();
  sent = { ...delivery('d1', 'delivered'), lastError: null, lastErrorCode: null };
  expect(await screen.findByText('Taken')).toBeVisible();
});

test('a refusal to send again is worded', async () => {
  server(STAFF, { 'POST /api/v1/admin/partners/p1/deliveries/d1/redeliver': problem(409, 'delivery-on-its-way') });
  await open('/admin/partners/p1');
  await userEvent.click(await screen.findByRole('button', { name: 'Send again' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Send it again' }));
  expect(await screen.findByText('It is on its way there already.')).toBeVisible();
});

const stuck = (id: string) => ({ ...delivery(id, 'pending'), nextAttemptAt: '2099-01-01T00:00:00Z' });
const holdingUp = {
  'GET /api/v1/admin/partners/p1/webhook-endpoints/e1/deliveries': list(
    { ...delivery('d2', 'pending'), nextAttemptAt: '2099-01-01T00:00:00Z', waitsFor: 'd1' },
    stuck('d1'),
  ),
};

test('only what others wait for is tried now', async () => {
  const asked = server(STAFF, {
    ...holdingUp,
    'POST /api/v1/admin/partners/p1/deliveries/d1/redeliver': delivery('d1', 'pending'),
  });
  await open('/admin/partners/p1');
  expect(await screen.findByText('Waits for an earlier one')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
  await userEvent.dblClick(await screen.findByRole('button', { name: 'Send it again' }));
  expect(await screen.findByText('invoice.paid is on its way again.')).toBeVisible();
  expect(writes(asked)).toHaveLength(1);
});

test('what others wait for is skipped with a reason', async () => {
  const asked = server(STAFF, {
    ...holdingUp,
    'POST /api/v1/admin/partners/p1/deliveries/d1/skip': delivery('d1', 'skipped'),
  });
  await open('/admin/partners/p1');
  await userEvent.click(await screen.findByRole('button', { name: 'Skip' }));
  const dialog = await screen.findByRole('dialog');
  const yes = within(dialog).getByRole('button', { name: 'Skip it' });
  expect(yes).toBeDisabled();
  await userEvent.type(within(dialog).getByRole('textbox'), 'their program breaks');
  await userEvent.dblClick(yes);
  expect(await screen.findByText('invoice.paid is skipped.')).toBeVisible();
  expect(writes(asked)).toHaveLength(1);
  expect(writes(asked)[0]?.body).toEqual({ reason: 'their program breaks' });
});

test.each([
  ['delivery-on-its-way', 'It is being sent right now. Look in a minute what came of it.'],
  ['delivery-over', 'This event was taken, given up or skipped already.'],
])('a refusal to skip is worded: %s', async (code, words) => {
  server(STAFF, { ...holdingUp, 'POST /api/v1/admin/partners/p1/deliveries/d1/skip': problem(409, code) });
  await open('/admin/partners/p1');
  await userEvent.click(await screen.findByRole('button', { name: 'Skip' }));
  await userEvent.type(within(await screen.findByRole('dialog')).getByRole('textbox'), 'why');
  await userEvent.click(screen.getByRole('button', { name: 'Skip it' }));
  expect(await screen.findByText(words)).toBeVisible();
});

test('what is on its way is looked at alone', async () => {
  const asked = server(VIEWER);
  await open('/admin/partners/p1');
  await userEvent.selectOptions(await screen.findByLabelText('State'), 'pending');
  await waitFor(() => expect(asked.at(-1)?.query.get('status')).toBe('pending'));
  expect(asked.filter((one) => one.path.endsWith('/deliveries'))[0]?.query.has('status')).toBe(false);
});

test('what was skipped says so, and can be sent again', async () => {
  server(STAFF, {
    'GET /api/v1/admin/partners/p1/webhook-endpoints/e1/deliveries': list(delivery('d1', 'skipped')),
  });
  await open('/admin/partners/p1', 'ne');
  expect(await screen.findByText('नाघियो')).toBeVisible();
  expect(screen.getByRole('button', { name: 'फेरि पठाउनुहोस्' })).toBeVisible();
});

test('a viewer sees deliveries and their answers, and nothing to press', async () => {
  server(VIEWER, {
    'GET /api/v1/admin/partners/p1/webhook-endpoints/e1/deliveries': list(delivery('d1', 'dead'), stuck('d2')),
  });
  await open('/admin/partners/p1');
  expect((await screen.findAllByText(/It answered 500/)).length).toBe(2);
  expect(screen.getByText('Takes nothing')).toBeVisible();
  for (const act of ['Send again', 'Try now', 'Skip', 'New secret', 'Shut out']) {
    expect(screen.queryByRole('button', { name: act })).toBeNull();
  }
  await waitFor(() => expect(document.title).toBe('Reporting · Himal Press'));
});

test('why nothing was taken is said in the language of the reader', async () => {
  const silent = { lastStatus: null, lastError: 'no answer: ConnectException', lastErrorCode: 'no-answer' };
  server(VIEWER, {
    'GET /api/v1/admin/partners/p1/webhook-endpoints/e1/deliveries': list(
      delivery('d1', 'dead'),
      { ...delivery('d2', 'pending'), ...silent },
      { ...delivery('d3', 'pending'), lastError: 'it is of tomorrow', lastErrorCode: 'newer' },
    ),
  });
  await open('/admin/partners/p1', 'ne');
  expect(await screen.findByText(/500 जवाफ दियो/)).toBeVisible();
  expect(screen.getByText(/जवाफ दिएन/)).toBeVisible();
  expect(screen.getByText('ConnectException')).toBeVisible();
  expect(screen.getByText(/it is of tomorrow/)).toBeVisible();
});
