import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/app';
import { mine } from '../test/mine';
import * as sample from '../test/samples';
import { serve } from '../test/server';

const { list } = sample;

test.each([
  ['a trial', { status: 'trialing', currentPeriod: null }],
  ['what is to end', { cancelAtPeriodEnd: true }],
  ['what is paused', { status: 'paused', currentPeriod: null }],
] as const)('pause: %s cannot be, and no button promises it', async (_, more) => {
  serve({ ...mine, 'GET /api/v1/subscriptions/s1': { ...sample.ACTIVE, ...more } });
  await open('/me/s1/pause');
  expect(await screen.findByText(/Only paid time that runs now/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Pause …' })).toBeNull();
});

test.each([
  ['en', 'When does it resume by itself?', 'As late as the plan allows: in 90 days'],
  ['ne', 'कहिले आफैँ फेरि सुरु हुने?', 'योजनाले दिएको सबैभन्दा ढिलो: ९० दिनपछि'],
] as const)('pause: its end is asked for in a whole question, in %s', async (lang, question, latest) => {
  serve({ ...mine, 'GET /api/v1/plans': list({ ...sample.PLAN, pauses: { most: 6, longestDays: 90 } }) });
  await open('/me/s1/pause', lang);
  expect(await screen.findByRole('radiogroup', { name: question })).toBeVisible();
  expect(screen.getByRole('radio', { name: latest })).toBeVisible();
});

test('pause: a plan that has none says so', async () => {
  const never = { ...sample.PLAN, pauses: { most: 0, longestDays: 90 } };
  serve({ ...mine, 'GET /api/v1/plans': list(never) });
  await open('/me/s1/pause');
  expect(await screen.findByText('This plan cannot be paused.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Pause …' })).toBeNull();
});
