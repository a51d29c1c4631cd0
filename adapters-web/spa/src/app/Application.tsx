import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { onSignedOut, pauseBefore, worthRepeating } from '../api/call';
import { session } from '../api/session';
import { comeBackSignedIn } from './comeBack';
import { nonce } from './nonce';
import type { createAppRouter } from './router';
import { cssVariables, theme } from './theme';

const scheme = localStorageColorSchemeManager({ key: 'shulka-theme' });

export function createClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: worthRepeating, retryDelay: pauseBefore },
      // a write is tried again by whoever pressed the button, with the same key
      mutations: { retry: false },
    },
  });
  onSignedOut(() => {
    // a server that is busy may lose sight of somebody for a moment; only who is really gone is sent to sign in
    client.fetchQuery({ ...session, staleTime: 0 }).then(
      (who) => !who.signedIn && comeBackSignedIn(),
      () => {},
    );
  });
  return client;
}

interface Props {
  client: QueryClient;
  router: ReturnType<typeof createAppRouter>;
}

/** All of it: theme, server state, pages. */
export function Application({ client, router }: Props) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={scheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
