import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { Application, createClient } from '../app/Application';
import { createAppRouter } from '../app/router';
import { i18n, type Lang, wordsReady } from '../i18n/i18n';

export const SIGNED_IN = {
  signedIn: true,
  subject: 'sita',
  name: 'Sita Rai',
  email: 'sita@example.com',
  roles: [],
  merchant: { name: 'Himal Press' },
  testClock: false,
  now: '2026-11-26T10:00:00Z',
};
export const SIGNED_OUT = { ...SIGNED_IN, signedIn: false, subject: null, name: null, email: null };
export const STAFF = { ...SIGNED_IN, roles: ['billing-admin'] };
export const VIEWER = { ...SIGNED_IN, roles: ['billing-viewer'] };

/** The whole application at that address. Fake the server with `serve` first. */
export async function open(address: string, lang: Lang = 'en') {
  await i18n.changeLanguage(lang);
  const client = createClient();
  client.setDefaultOptions({ queries: { retry: false, staleTime: 10_000 } });
  const router = createAppRouter(client, createMemoryHistory({ initialEntries: [address] }));
  await Promise.race([router.load(), new Promise((late) => setTimeout(late, 2_000))]);
  await wordsReady();
  return { router, client, ...render(<Application client={client} router={router} />) };
}
