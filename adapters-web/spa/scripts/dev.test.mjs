import { resolveConfig } from 'vite';
import { expect, test } from 'vitest';

test('pages have the same addresses while developing, where files have none of their own', async () => {
  expect((await resolveConfig({}, 'serve')).base).toBe('/');
  expect((await resolveConfig({}, 'build')).base).toBe('/app/');
});
