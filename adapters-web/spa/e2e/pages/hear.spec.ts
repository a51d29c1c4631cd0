import { Ear } from '../hear';
import { ready } from '../look';
import { opens } from '../people';
import { spoken } from '../words';
import { expect } from '../world';
import { test } from './stock';

interface Explained {
  lines: { steps: { kind: string }[] }[];
}

test('a sentence of the server on a page in Nepali is heard', async ({ page, world }) => {
  const user = world.newcomer();
  const { invoice } = await world.subscribed(user, 'starter-monthly');
  // a step that is newer than the application: the server words it, in English
  await page.route('**/api/v1/invoices/*/explain', async (route) => {
    const answer = await route.fetch();
    const said = (await answer.json()) as Explained;
    for (const line of said.lines) for (const step of line.steps) step.kind = 'newer-than-this';
    await route.fulfill({ response: answer, json: said });
  });
  const ear = new Ear(page);
  await opens(page, '/me?lang=ne', user);
  await page.goto(spoken(`/me/invoices/${invoice.id}`, 'ne'));
  await ready(page);
  expect(await ear.english()).toEqual([]);
  await page.goto(spoken(`/me/invoices/${invoice.id}`, 'ne'));
  await page.locator('button#why').click();
  await expect(page.locator('ol.steps').first()).toBeVisible();
  expect(await ear.english()).toContainEqual(expect.stringMatching(/belongs to this line/));
});
