import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { call } from '../api/call';
import { useIntent } from '../api/intent';
import { problem, serve } from '../test/server';
import { ConfirmMoney } from './ConfirmMoney';

function Dialog() {
  const pay = useIntent((planCode: string, intent) => call('startCheckout', { body: { planCode }, intent }));
  return (
    <ConfirmMoney
      opened
      onClose={() => {}}
      title="Pay Rs. 1,499.00"
      yes="Pay Rs. 1,499.00 with Khalti"
      no="Not now"
      onYes={() => pay.mutate('pro')}
      sending={pay.isPending}
      trouble={pay.error}
      says={{ 'already-subscribed': 'You have it already.', 'gateway-unavailable': 'Not just now.' }}
    >
      One month.
    </ConfirmMoney>
  );
}
const show = () =>
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <Dialog />
      </QueryClientProvider>
    </MantineProvider>,
  );
const yes = () => screen.getByRole('button', { name: 'Pay Rs. 1,499.00 with Khalti' });

test('is sent once, however often it is clicked', async () => {
  let finish: () => void = () => {};
  const asked = serve({ 'POST /api/v1/checkouts': () => new Promise<object>((done) => (finish = () => done({}))) });
  show();
  await userEvent.click(yes());
  expect(yes()).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Not now' })).toBeDisabled();
  await userEvent.click(yes());
  finish();
  await waitFor(() => expect(yes()).toBeEnabled());
  expect(asked).toHaveLength(1);
});

test('is the same request, when the answer was quicker than the second half of a double click', async () => {
  const asked = serve({ 'POST /api/v1/checkouts': {} });
  show();
  await userEvent.click(yes());
  await waitFor(() => expect(yes()).toBeEnabled());
  await userEvent.click(yes());
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.headers.get('Idempotency-Key')).toBe(asked[0]?.headers.get('Idempotency-Key'));
});

/** The keys of two tries, the second after the first was answered like that. */
async function keysOfTwo(answer: unknown, says: string | RegExp) {
  const asked = serve({ 'POST /api/v1/checkouts': answer });
  show();
  await userEvent.click(yes());
  expect(await screen.findByText(says)).toBeVisible();
  await userEvent.click(yes());
  await waitFor(() => expect(asked).toHaveLength(2));
  return asked.map((one) => one.headers.get('Idempotency-Key'));
}

test('tries again with the same key while nobody knows what came of it', async () => {
  const keys = await keysOfTwo(problem(503, 'gateway-unavailable', 'away'), 'Not just now.');
  expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
  expect(keys[1]).toBe(keys[0]);
});

test('says why it was refused, and asks anew the next time', async () => {
  const keys = await keysOfTwo(problem(409, 'already-subscribed'), 'You have it already.');
  expect(keys[1]).toMatch(/^[\da-f-]{36}$/);
  expect(keys[1]).not.toBe(keys[0]);
});
