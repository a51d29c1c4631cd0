import { createRoute } from '@tanstack/react-router';
import { staff } from '../app/gates';
import { page } from '../app/page';
import { rootRoute } from '../app/root';
import { filters } from '../app/search';

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin',
  beforeLoad: staff,
  component: page(() => import('./AdminFrame'), 'AdminFrame'),
});
const getParentRoute = () => frame;

const overview = createRoute({
  getParentRoute,
  path: '/',
  component: page(() => import('./overview/OverviewPage'), 'OverviewPage'),
});
const payments = createRoute({
  getParentRoute,
  path: '/payments',
  validateSearch: filters('status', 'from', 'to'),
  component: page(() => import('./payments/PaymentsPage'), 'PaymentsPage'),
});

/** Every page of the administration. A new one is a folder, a route here, and a place in `places.ts`. */
export const adminRoutes = frame.addChildren([overview, payments]);
