import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open } from '../test/app';
import { mine } from '../test/mine';
import { list } from '../test/samples';
import { serve } from '../test/server';

test('plans: monthly and yearly, what a year saves, and the way to each', async () => {
  serve({ ...mine, 'GET /api/v1/subscriptions': list() });
  await open('/');
  expect(await screen.findByText('Rs. 1,000')).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Yearly' }));
  expect(screen.getByText('Rs. 10,000')).toBeVisible();
  expect(screen.getByText('16% less than paying monthly')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Choose Pro' })).toHaveAttribute('href', '/checkout/pro-yearly');
});

test('plans: who has one is led to a change', async () => {
  serve(mine);
  await open('/');
  expect(await screen.findByRole('link', { name: 'See my subscription' })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Yearly' }));
  const change = screen.getByRole('link', { name: 'Change to Pro' });
  expect(change).toHaveAttribute('href', '/me/s1/change?plan=pro-yearly');
});
