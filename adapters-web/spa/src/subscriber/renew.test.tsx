import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { open } from '../test/app';
import { mine } from '../test/mine';
import * as sample from '../test/samples';
import { serve } from '../test/server';

let left: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  left = vi.spyOn(location, 'assign').mockImplementation(() => {});
});
const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('renew: several periods are priced before they are ordered', async () => {
  const asked = serve({
    ...mine,
    'POST /api/v1/subscriptions/s1/renew-preview': ({ body }: { body: unknown }) => {
      const amount = 113_000 * (body as { periods: number }).periods;
      return { ...sample.QUOTE, due: { amount, currency: 'NPR' } };
    },
    'POST /api/v1/subscriptions/s1/renew': { payment: sample.PAYMENT },
  });
  await open('/me/s1/renew');
  await userEvent.selectOptions(await screen.findByLabelText('For how long'), '3 months');
  await userEvent.click(await button('Pay Rs. 3,390.00 with Khalti'));
  await waitFor(() => expect(left).toHaveBeenCalled());
  expect(asked.find((one) => one.path.endsWith('/renew'))?.body).toEqual({ periods: 3 });
});

test('renew: what was paid ahead is there until its end', async () => {
  const ahead = { ...sample.ACTIVE, paidUntil: '2027-02-10T18:15:00Z' };
  serve({
    ...mine,
    'GET /api/v1/subscriptions/s1': ahead,
    'POST /api/v1/subscriptions/s1/renew-preview': sample.QUOTE,
  });
  await open('/me/s1/renew');
  expect(await screen.findByText('You have it until')).toBeVisible();
  expect(screen.getByText(/11 February 2027/)).toBeVisible();
  expect(screen.queryByText(/11 December 2026/)).toBeNull();
});

test('renew: each period says its time, and all of them the new end', async () => {
  const [line] = sample.QUOTE.lines;
  const ends = ['2026-12-10T18:15:00Z', '2027-01-10T18:15:00Z', '2027-02-10T18:15:00Z'];
  const period = (at: number) => ({ ...line, periodStartsAt: ends[at], periodEndsAt: ends[at + 1] });
  const quote = { ...sample.QUOTE, lines: [period(0), period(1)] };
  serve({ ...mine, 'POST /api/v1/subscriptions/s1/renew-preview': quote });
  await open('/me/s1/renew');
  const rows = await screen.findAllByRole('row', { name: /^Pro/ });
  expect(rows[1]).toHaveTextContent('11 January 2027 (27 Poush 2083 BS) – 11 February 2027');
  expect(screen.getByText('Then you have it until').nextElementSibling).toHaveTextContent('11 February 2027');
});
