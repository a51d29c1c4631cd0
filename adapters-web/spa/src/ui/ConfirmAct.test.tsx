import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { call } from '../api/call';
import { problem, serve } from '../test/server';
import { ConfirmAct } from './ConfirmAct';

function show(reason: 'needed' | 'welcome', done = vi.fn()) {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <ConfirmAct
          opened
          onClose={() => {}}
          title="Retire Pro?"
          yes="Retire it"
          no="Keep it"
          reason={reason}
          says={{ 'plan-not-found': 'It is gone.' }}
          act={(why, intent) => call('retirePlan', { path: { code: 'pro' }, body: { reason: why }, intent })}
          done={done}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return done;
}
const yes = () => screen.getByRole('button', { name: 'Retire it' });

test('says why, once, and then what was done', async () => {
  const asked = serve({ 'POST /api/v1/admin/plans/pro/retire': { code: 'pro' } });
  const done = show('needed');
  expect(yes()).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox'), '  too dear ');
  await userEvent.dblClick(yes());
  await waitFor(() => expect(done).toHaveBeenCalledWith({ code: 'pro' }));
  expect(asked).toHaveLength(1);
  expect(asked[0]?.body).toEqual({ reason: 'too dear' });
  expect(asked[0]?.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
});

test('needs no reason where none is needed, and words a refusal', async () => {
  const asked = serve({ 'POST /api/v1/admin/plans/pro/retire': problem(404, 'plan-not-found') });
  const done = show('welcome');
  await userEvent.click(yes());
  expect(await screen.findByText('It is gone.')).toBeVisible();
  expect(asked[0]?.body).toEqual({});
  expect(done).not.toHaveBeenCalled();
});

function Page() {
  const [asking, ask] = useState(false);
  return (
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <button type="button" onClick={() => ask(true)}>
          Retire
        </button>
        <ConfirmAct
          opened={asking}
          onClose={() => ask(false)}
          title="Retire Pro?"
          yes="Retire it"
          no="Keep it"
          act={async () => {}}
        />
      </QueryClientProvider>
    </MantineProvider>
  );
}

test('the focus comes back to where it was', async () => {
  render(<Page />);
  await userEvent.click(screen.getByRole('button', { name: 'Retire' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Keep it' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Retire' })).toHaveFocus());
});
