import './app/mantine';
import './app/app.css';
import { setNonce } from 'get-nonce';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Application, createClient } from './app/Application';
import { nonce } from './app/nonce';
import { createAppRouter } from './app/router';
import { wordsReady } from './i18n/i18n';

/** How long the server's own page may stay before the application is drawn without what it waits for. */
const PATIENCE = 4_000;

async function start(root: HTMLElement): Promise<void> {
  // dialogs write a style of their own, by a library that does not know Mantine's nonce
  if (nonce) setNonce(nonce);
  const client = createClient();
  const router = createAppRouter(client);
  const patience = new Promise((done) => setTimeout(done, PATIENCE));
  await Promise.race([Promise.allSettled([router.load(), wordsReady()]), patience]);
  // the server's own page and its look go together, or it would be seen without for a moment
  flushSync(() => createRoot(root).render(<Application client={client} router={router} />));
  document.getElementById('plain')?.remove();
  // who leaves before it is there needs none
  import('./app/keyboard').then(
    ({ watchKeyboard }) => watchKeyboard(),
    () => {},
  );
}

const root = document.getElementById('root');
if (root) void start(root);
