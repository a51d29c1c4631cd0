import { createRoute, redirect } from '@tanstack/react-router';
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
  validateSearch: filters('status', 'from', 'to', 'pidx'),
  component: page(() => import('./payments/PaymentsPage'), 'PaymentsPage'),
});

// people, money and evidence
const subscribers = createRoute({
  getParentRoute,
  path: '/subscribers',
  validateSearch: filters('q'),
  component: page(() => import('./subscribers/SubscribersPage'), 'SubscribersPage'),
});
const subscriber = createRoute({
  getParentRoute,
  path: '/subscribers/$id/$tab',
  validateSearch: filters('show'),
  component: page(() => import('./subscribers/SubscriberPage'), 'SubscriberPage'),
});
const subscriberAlone = createRoute({
  getParentRoute,
  path: '/subscribers/$id',
  beforeLoad: ({ params: { id } }) => {
    throw redirect({ to: '/admin/subscribers/$id/$tab', params: { id, tab: 'subscriptions' }, replace: true });
  },
});
const backdate = createRoute({
  getParentRoute,
  path: '/subscribers/$id/backdate',
  component: page(() => import('./subscribers/BackdatePage'), 'BackdatePage'),
});
const payment = createRoute({
  getParentRoute,
  path: '/payments/$id',
  component: page(() => import('./payment/PaymentPage'), 'PaymentPage'),
});
const refundPayment = createRoute({
  getParentRoute,
  path: '/payments/$id/refund',
  component: page(() => import('./refund/RefundPage'), 'RefundPage'),
});
const dashboardRefund = createRoute({
  getParentRoute,
  path: '/payments/$id/dashboard-refund',
  component: page(() => import('./refund/DashboardRefundPage'), 'DashboardRefundPage'),
});
const quarantine = createRoute({
  getParentRoute,
  path: '/quarantine',
  validateSearch: filters('kind'),
  component: page(() => import('./quarantine/QuarantinePage'), 'QuarantinePage'),
});
const stranded = createRoute({
  getParentRoute,
  path: '/stranded-money',
  validateSearch: filters('outlook'),
  component: page(() => import('./stranded/StrandedPage'), 'StrandedPage'),
});
const refunds = createRoute({
  getParentRoute,
  path: '/refunds',
  validateSearch: filters('status'),
  component: page(() => import('./refunds/RefundsPage'), 'RefundsPage'),
});
const refund = createRoute({
  getParentRoute,
  path: '/refunds/$id',
  component: page(() => import('./refunds/RefundPage'), 'RefundPage'),
});
const invoices = createRoute({
  getParentRoute,
  path: '/invoices',
  validateSearch: filters('status'),
  component: page(() => import('./invoices/InvoicesPage'), 'InvoicesPage'),
});
const invoice = createRoute({
  getParentRoute,
  path: '/invoices/$id',
  component: page(() => import('./invoices/InvoicePage'), 'InvoicePage'),
});
const creditNotes = createRoute({
  getParentRoute,
  path: '/credit-notes',
  component: page(() => import('./creditNotes/CreditNotesPage'), 'CreditNotesPage'),
});
const creditNote = createRoute({
  getParentRoute,
  path: '/credit-notes/$id',
  component: page(() => import('./creditNotes/CreditNotePage'), 'CreditNotePage'),
});
const ledger = createRoute({
  getParentRoute,
  path: '/ledger',
  component: page(() => import('./ledger/AccountsPage'), 'AccountsPage'),
});
const ledgerEntries = createRoute({
  getParentRoute,
  path: '/ledger/entries',
  validateSearch: filters('account', 'subscriberId'),
  component: page(() => import('./ledger/EntriesPage'), 'EntriesPage'),
});
const reconciliations = createRoute({
  getParentRoute,
  path: '/reconciliations',
  component: page(() => import('./reconciliations/ReconciliationsPage'), 'ReconciliationsPage'),
});
const startReconciliation = createRoute({
  getParentRoute,
  path: '/reconciliations/start',
  validateSearch: filters('against'),
  component: page(() => import('./reconciliations/StartPage'), 'StartPage'),
});
const reconciliation = createRoute({
  getParentRoute,
  path: '/reconciliations/$id',
  validateSearch: filters('kind'),
  component: page(() => import('./reconciliations/ReconciliationPage'), 'ReconciliationPage'),
});

/** Every page of the administration. A new one is a folder, a route here, and a place in `places.ts`. */
export const adminRoutes = frame.addChildren([
  overview,
  payments,
  // people, money and evidence
  subscribers,
  subscriberAlone,
  subscriber,
  backdate,
  payment,
  refundPayment,
  dashboardRefund,
  quarantine,
  stranded,
  refunds,
  refund,
  invoices,
  invoice,
  creditNotes,
  creditNote,
  ledger,
  ledgerEntries,
  reconciliations,
  startReconciliation,
  reconciliation,
]);
