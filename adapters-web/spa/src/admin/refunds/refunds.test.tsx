import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open } from '../../test/app';
import { known, REFUND } from '../../test/refunds';
import { problem, serve } from '../../test/server';

const dialog = async () => within(await screen.findByRole('dialog'));
const sent = (asked: { method: string }[]) => asked.filter((one) => one.method === 'POST');

test('a refund of which nothing is known stays unknown', async () => {
  serve(known({ 'GET /api/v1/admin/refunds/:id': { ...REFUND, status: 'unknown' } }));
  await open(`/admin/refunds/${REFUND.id}`);
  expect(await screen.findByText(/nothing certain is known yet/)).toBeVisible();
  expect(screen.getByText('Outcome not known')).toBeVisible();
  expect(screen.queryByText('Confirmed')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Approve/ })).not.toBeInTheDocument();
});

test('who asked for a refund is told that they cannot approve it', async () => {
  const waiting = { ...REFUND, status: 'requested', awaitsApproval: true };
  serve(
    known({
      'GET /api/v1/admin/refunds/:id': waiting,
      'POST /api/v1/admin/refunds/:id/approve': problem(409, 'refund-needs-another-approver'),
    }),
  );
  await open(`/admin/refunds/${REFUND.id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Approve Rs. 250.50' }));
  const last = await dialog();
  await userEvent.click(last.getByRole('button', { name: 'Approve Rs. 250.50' }));
  expect(await last.findByText(/Please have a colleague look at it/)).toBeVisible();
});

test('what the dashboard gave back ends when somebody says so', async () => {
  const found = { ...REFUND, status: 'confirmed', requestedBy: null };
  const asked = serve(
    known({
      'GET /api/v1/admin/refunds/:id': found,
      'POST /api/v1/admin/refunds/:id/effect': { ...found, subscription: 'end-now' },
    }),
  );
  await open(`/admin/refunds/${REFUND.id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'End what it paid for' }));
  const last = await dialog();
  await userEvent.type(last.getByRole('textbox'), 'they asked for it');
  await userEvent.click(last.getByRole('button', { name: 'End what it paid for' }));
  await waitFor(() => expect(sent(asked)).toHaveLength(1));
  expect(sent(asked)[0]).toMatchObject({ body: { subscription: 'end-now', reason: 'they asked for it' } });
});

test('what cannot end yet says what to do instead', async () => {
  const found = { ...REFUND, status: 'confirmed', requestedBy: null };
  serve(
    known({
      'GET /api/v1/admin/refunds/:id': found,
      'POST /api/v1/admin/refunds/:id/effect': problem(409, 'refund-only-whole'),
    }),
  );
  await open(`/admin/refunds/${REFUND.id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'End what it paid for' }));
  const last = await dialog();
  await userEvent.type(last.getByRole('textbox'), 'they asked for it');
  await userEvent.click(last.getByRole('button', { name: 'End what it paid for' }));
  expect(await last.findByText(/Refund the rest from the payment’s page/)).toBeVisible();
});

test('who asked for a refund is offered no approval, and may take it back', async () => {
  const waiting = { ...REFUND, status: 'requested', awaitsApproval: true, requestedBy: 'sita' };
  serve(known({ 'GET /api/v1/admin/refunds/:id': waiting }));
  await open(`/admin/refunds/${REFUND.id}`);
  expect(await screen.findByText(/You asked for it yourself, so a colleague has to approve it/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Decline …' })).toBeVisible();
});

test('a parked refund is settled only with a note', async () => {
  const parked = { ...REFUND, status: 'unknown', parked: true, detail: 'a second part' };
  const asked = serve(
    known({
      'GET /api/v1/admin/refunds/:id': parked,
      'POST /api/v1/admin/refunds/:id/resolve': { ...REFUND, status: 'confirmed' },
    }),
  );
  await open(`/admin/refunds/${REFUND.id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Settle by hand …' }));
  const last = await dialog();
  await userEvent.click(last.getByRole('button', { name: 'Book Rs. 250.50 as refunded' }));
  expect(sent(asked)).toEqual([]);
  await userEvent.type(last.getByLabelText(/What you saw/), 'row 12 of the dashboard');
  await userEvent.click(last.getByRole('button', { name: 'Book Rs. 250.50 as refunded' }));
  await waitFor(() => expect(sent(asked)).toHaveLength(1));
  expect(asked.find((one) => one.method === 'POST')?.body).toEqual({
    outcome: 'confirmed',
    note: 'row 12 of the dashboard',
  });
});

test('what nobody used is proposed, and who agrees may say the number', async () => {
  const proposed = { ...REFUND, status: 'requested', awaitsApproval: true, requestedBy: 'shulka', reason: 'Not used' };
  const asked = serve(
    known({
      'GET /api/v1/admin/refunds/:id': proposed,
      'POST /api/v1/admin/refunds/:id/approve': { ...proposed, status: 'sent', awaitsApproval: false },
    }),
  );
  await open(`/admin/refunds/${REFUND.id}`);
  expect(await screen.findByText(/Nothing was sent; somebody has to agree or to decline/)).toBeVisible();
  expect(screen.getByText('nobody: it was not used in time')).toBeVisible();
  expect(screen.queryByText('shulka')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Approve Rs. 250.50' }));
  const last = await dialog();
  await userEvent.type(last.getByLabelText(/Khalti number/), '12');
  expect(last.getByRole('button', { name: 'Approve Rs. 250.50' })).toBeDisabled();
  await userEvent.clear(last.getByLabelText(/Khalti number/));
  await userEvent.type(last.getByLabelText(/Khalti number/), '9800000001');
  await userEvent.click(last.getByRole('button', { name: 'Approve Rs. 250.50' }));
  await waitFor(() => expect(sent(asked)).toHaveLength(1));
  expect(asked.find((one) => one.method === 'POST')?.body).toEqual({ mobile: '9800000001' });
});
