import { createRoute, redirect } from '@tanstack/react-router';
import { read } from '../api/read';
import { session } from '../api/session';
import { signedIn } from '../app/gates';
import { page } from '../app/page';
import { rootRoute } from '../app/root';
import { filters } from '../app/search';

const getParentRoute = () => rootRoute;
/** For pages about somebody. */
const mine = { getParentRoute, beforeLoad: signedIn };

const plans = createRoute({
  getParentRoute,
  path: '/',
  loader: ({ context: { client } }) =>
    Promise.allSettled([client.ensureQueryData(read('listPlans')), client.ensureQueryData(session)]),
  component: page(() => import('./plans/PlansPage'), 'PlansPage'),
});
/** Where people look for them, and what people shorten an address to. */
const toPlans = createRoute({
  getParentRoute,
  path: '/plans/$',
  beforeLoad: () => {
    throw redirect({ to: '/', replace: true });
  },
});
const accessibility = createRoute({
  getParentRoute,
  path: '/accessibility',
  component: page(() => import('./accessibility/AccessibilityPage'), 'AccessibilityPage'),
});
const pay = createRoute({
  getParentRoute,
  path: '/pay/$token',
  loader: ({ context: { client }, params }) =>
    Promise.allSettled([
      client.ensureQueryData(read('readPayLink', { path: params })),
      client.ensureQueryData(session),
    ]),
  component: page(() => import('./pay/PayPage'), 'PayPage'),
});
const unknownPayment = createRoute({
  getParentRoute,
  path: '/payments/unknown',
  component: page(() => import('./status/UnknownPaymentPage'), 'UnknownPaymentPage'),
});
const status = createRoute({
  getParentRoute,
  path: '/payments/$id',
  loader: ({ context: { client }, params }) =>
    Promise.allSettled([
      client.ensureQueryData(read('readPaymentStatus', { path: { paymentId: params.id } })),
      client.ensureQueryData(session),
    ]),
  component: page(() => import('./status/StatusPage'), 'StatusPage'),
});
const checkout = createRoute({
  ...mine,
  path: '/checkout/$plan',
  component: page(() => import('./checkout/CheckoutPage'), 'CheckoutPage'),
});
const home = createRoute({ ...mine, path: '/me', component: page(() => import('./me/HomePage'), 'HomePage') });
const renew = createRoute({
  ...mine,
  path: '/me/$id/renew',
  component: page(() => import('./renew/RenewPage'), 'RenewPage'),
});
const change = createRoute({
  ...mine,
  path: '/me/$id/change',
  validateSearch: filters('plan'),
  component: page(() => import('./change/ChangePage'), 'ChangePage'),
});
const extras = createRoute({
  ...mine,
  path: '/me/$id/extras',
  component: page(() => import('./extras/ExtrasPage'), 'ExtrasPage'),
});
const pause = createRoute({
  ...mine,
  path: '/me/$id/pause',
  component: page(() => import('./pause/PausePage'), 'PausePage'),
});
const cancel = createRoute({
  ...mine,
  path: '/me/$id/cancel',
  component: page(() => import('./cancel/CancelPage'), 'CancelPage'),
});
const invoices = createRoute({
  ...mine,
  path: '/me/invoices',
  component: page(() => import('./invoices/InvoicesPage'), 'InvoicesPage'),
});
const invoice = createRoute({
  ...mine,
  path: '/me/invoices/$id',
  component: page(() => import('./invoices/InvoicePage'), 'InvoicePage'),
});
const payments = createRoute({
  ...mine,
  path: '/me/payments',
  component: page(() => import('./payments/PaymentsPage'), 'PaymentsPage'),
});
const payment = createRoute({
  ...mine,
  path: '/me/payments/$id',
  component: page(() => import('./payments/PaymentPage'), 'PaymentPage'),
});
const profile = createRoute({
  ...mine,
  path: '/me/profile',
  component: page(() => import('./profile/ProfilePage'), 'ProfilePage'),
});
const signedOut = createRoute({
  getParentRoute,
  path: '/signed-out',
  validateSearch: filters('problem'),
  component: page(() => import('./signedOut/SignedOutPage'), 'SignedOutPage'),
});

/** Every page of the subscriber's part. */
export const subscriberRoutes = [
  plans,
  toPlans,
  accessibility,
  pay,
  unknownPayment,
  status,
  checkout,
  home,
  renew,
  change,
  extras,
  pause,
  cancel,
  invoices,
  invoice,
  payments,
  payment,
  profile,
  signedOut,
];
