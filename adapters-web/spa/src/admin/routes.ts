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
  validateSearch: filters('period'),
  component: page(() => import('./overview/OverviewPage'), 'OverviewPage'),
});
const payments = createRoute({
  getParentRoute,
  path: '/payments',
  validateSearch: filters('status', 'from', 'to', 'pidx'),
  component: page(() => import('./payments/PaymentsPage'), 'PaymentsPage'),
});

// what is sold, who builds on us, and what is watched
const plans = createRoute({
  getParentRoute,
  path: '/plans',
  validateSearch: filters('status', 'q'),
  component: page(() => import('./plans/PlansPage'), 'PlansPage'),
});
const newPlan = createRoute({
  getParentRoute,
  path: '/plans/new',
  component: page(() => import('./plans/NewPlanPage'), 'NewPlanPage'),
});
const plan = createRoute({
  getParentRoute,
  path: '/plans/$code',
  validateSearch: filters('from', 'to'),
  component: page(() => import('./plans/PlanPage'), 'PlanPage'),
});
const newVersion = createRoute({
  getParentRoute,
  path: '/plans/$code/version',
  component: page(() => import('./plans/NewVersionPage'), 'NewVersionPage'),
});
const migrate = createRoute({
  getParentRoute,
  path: '/plans/$code/migrate',
  validateSearch: filters('rehearsal'),
  component: page(() => import('./plans/MigratePage'), 'MigratePage'),
});
const addOns = createRoute({
  getParentRoute,
  path: '/add-ons',
  validateSearch: filters('status', 'q'),
  component: page(() => import('./addons/AddOnsPage'), 'AddOnsPage'),
});
const newAddOn = createRoute({
  getParentRoute,
  path: '/add-ons/new',
  component: page(() => import('./addons/NewAddOnPage'), 'NewAddOnPage'),
});
const addOn = createRoute({
  getParentRoute,
  path: '/add-ons/$code',
  component: page(() => import('./addons/AddOnPage'), 'AddOnPage'),
});
const coupons = createRoute({
  getParentRoute,
  path: '/coupons',
  validateSearch: filters('status', 'q'),
  component: page(() => import('./coupons/CouponsPage'), 'CouponsPage'),
});
const newCoupon = createRoute({
  getParentRoute,
  path: '/coupons/new',
  component: page(() => import('./coupons/NewCouponPage'), 'NewCouponPage'),
});
const partners = createRoute({
  getParentRoute,
  path: '/partners',
  validateSearch: filters('status', 'q'),
  component: page(() => import('./partners/PartnersPage'), 'PartnersPage'),
});
const partner = createRoute({
  getParentRoute,
  path: '/partners/$id',
  validateSearch: filters('endpoint', 'status'),
  component: page(() => import('./partners/PartnerPage'), 'PartnerPage'),
});
const reports = createRoute({
  getParentRoute,
  path: '/reports',
  validateSearch: filters('report', 'from', 'to', 'interval', 'month'),
  component: page(() => import('./reports/ReportsPage'), 'ReportsPage'),
});
const filings = createRoute({
  getParentRoute,
  path: '/filings',
  validateSearch: filters('status'),
  component: page(() => import('./filings/FilingsPage'), 'FilingsPage'),
});
const audit = createRoute({
  getParentRoute,
  path: '/audit',
  validateSearch: filters('actor', 'action', 'target'),
  component: page(() => import('./audit/AuditPage'), 'AuditPage'),
});
const recomputations = createRoute({
  getParentRoute,
  path: '/recomputations',
  component: page(() => import('./recomputations/RecomputationsPage'), 'RecomputationsPage'),
});
const recomputation = createRoute({
  getParentRoute,
  path: '/recomputations/$id',
  component: page(() => import('./recomputations/RecomputationPage'), 'RecomputationPage'),
});
const clock = createRoute({
  getParentRoute,
  path: '/test-clock',
  component: page(() => import('./clock/ClockPage'), 'ClockPage'),
});
const sold = [plans, newPlan, plan, newVersion, migrate, addOns, newAddOn, addOn, coupons, newCoupon] as const;
const watched = [partners, partner, reports, filings, audit, recomputations, recomputation, clock] as const;

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
  ...sold,
  ...watched,
]);
