import { createRoute } from '@tanstack/react-router';
import { read } from '../api/read';
import { session } from '../api/session';
import { signedIn } from '../app/gates';
import { page } from '../app/page';
import { rootRoute } from '../app/root';
import { filters } from '../app/search';

const getParentRoute = () => rootRoute;

const plans = createRoute({
  getParentRoute,
  path: '/',
  loader: ({ context: { client } }) =>
    Promise.allSettled([client.ensureQueryData(read('listPlans')), client.ensureQueryData(session)]),
  component: page(() => import('./plans/PlansPage'), 'PlansPage'),
});
const me = createRoute({
  getParentRoute,
  path: '/me',
  beforeLoad: signedIn,
  component: page(() => import('./me/HomePage'), 'HomePage'),
});
const invoices = createRoute({
  getParentRoute,
  path: '/me/invoices',
  beforeLoad: signedIn,
  component: page(() => import('./invoices/InvoicesPage'), 'InvoicesPage'),
});
const payments = createRoute({
  getParentRoute,
  path: '/me/payments',
  beforeLoad: signedIn,
  component: page(() => import('./payments/PaymentsPage'), 'PaymentsPage'),
});
const profile = createRoute({
  getParentRoute,
  path: '/me/profile',
  beforeLoad: signedIn,
  component: page(() => import('./profile/ProfilePage'), 'ProfilePage'),
});
const accessibility = createRoute({
  getParentRoute,
  path: '/accessibility',
  component: page(() => import('./accessibility/AccessibilityPage'), 'AccessibilityPage'),
});

const signedOut = createRoute({
  getParentRoute,
  path: '/signed-out',
  validateSearch: filters('problem'),
  component: page(() => import('./signedOut/SignedOutPage'), 'SignedOutPage'),
});

/** Every page of the subscriber's part. */
export const subscriberRoutes = [plans, me, invoices, payments, profile, accessibility, signedOut];
