import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { adminRoutes } from '../admin/routes';
import { subscriberRoutes } from '../subscriber/routes';
import { Waiting } from '../ui/Waiting';
import { Crash } from './Crash';
import { Lost } from './Lost';
import { rootRoute } from './root';

const tree = rootRoute.addChildren([...subscriberRoutes, adminRoutes]);

/** `history` is the browser's own if nothing is said. */
export function createAppRouter(client: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    ...(history ? { history } : {}),
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: Lost,
    defaultPendingComponent: () => <Waiting lines={6} />,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
