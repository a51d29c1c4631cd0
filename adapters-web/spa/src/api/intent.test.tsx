import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useIntent } from './intent';

function page(wayOut: Promise<void>) {
  let asked = 0;
  const known = new QueryClient();
  const shown = renderHook(
    () => {
      useQuery({ queryKey: ['shown'], queryFn: () => ++asked });
      return useIntent(
        async (wish: string) => wish,
        () => wayOut,
      );
    },
    { wrapper: ({ children }) => <QueryClientProvider client={known}>{children}</QueryClientProvider> },
  );
  return { shown, asked: () => asked };
}

test('what is shown is not asked for again before the way out is taken', async () => {
  let leave = () => {};
  const { shown, asked } = page(new Promise((done) => (leave = done)));
  await waitFor(() => expect(asked()).toBe(1));
  await act(async () => shown.result.current.mutate('a refund'));
  expect(asked()).toBe(1);
  await act(async () => leave());
  await waitFor(() => expect(asked()).toBe(2));
});

test('what was done is done, though the way out fails', async () => {
  const { shown } = page(Promise.reject(new Error('no such page')));
  await act(async () => shown.result.current.mutate('a refund'));
  await waitFor(() => expect(shown.result.current.status).toBe('success'));
});
