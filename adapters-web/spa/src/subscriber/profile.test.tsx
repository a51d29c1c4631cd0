import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open } from '../test/app';
import { mine } from '../test/mine';
import { serve } from '../test/server';

test('profile: a PAN is nine digits in either script, and what is saved is what was typed', async () => {
  const none = { name: null, address: null, pan: null };
  const asked = serve({
    ...mine,
    'GET /api/v1/billing-details': none,
    'PUT /api/v1/billing-details': ({ body }: { body: unknown }) => body,
  });
  await open('/me/profile');
  const pan = await screen.findByLabelText(/PAN/);
  await userEvent.type(pan, '12');
  expect(screen.getByText('A PAN has nine digits.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await userEvent.clear(pan);
  await userEvent.type(pan, '३०१२३४५६७');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked.find((one) => one.method === 'PUT')?.body).toEqual({ ...none, pan: '301234567' }));
});
