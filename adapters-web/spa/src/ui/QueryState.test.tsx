import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { expect, test, vi } from 'vitest';
import { Problem, Unreachable } from '../api/problem';
import { QueryState } from './QueryState';

const show = (page: ReactElement) => render(<MantineProvider>{page}</MantineProvider>);
const query = (is: { data?: { items: string[] }; error?: unknown }) => ({
  data: is.data,
  error: is.error ?? null,
  isPending: !is.data && !is.error,
  refetch: vi.fn(),
});
const draw = (data: { items: string[] }) => <p>{data.items.join()}</p>;

test('says that it waits', () => {
  show(<QueryState query={query({})}>{draw}</QueryState>);
  expect(screen.getByRole('status')).toHaveTextContent('One moment');
});

test('says that the money is safe and offers to try again', async () => {
  const failed = query({ error: new Unreachable() });
  show(<QueryState query={failed}>{draw}</QueryState>);
  expect(screen.getByRole('alert')).toHaveTextContent('Nothing was charged');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(failed.refetch).toHaveBeenCalledOnce();
});

test('says what would be here', () => {
  show(
    <QueryState query={query({ data: { items: [] } })} empty={<p>none yet</p>}>
      {draw}
    </QueryState>,
  );
  expect(screen.getByText('none yet')).toBeVisible();
});

test('keeps what it knows when fresh data fails', () => {
  const stale = query({ data: { items: ['a', 'b'] }, error: new Problem(503, {}) });
  show(<QueryState query={stale}>{draw}</QueryState>);
  expect(screen.getByText('a,b')).toBeVisible();
  expect(screen.getByRole('alert')).toBeVisible();
});
