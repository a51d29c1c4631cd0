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
  validateSearch: filters('period'),
  component: page(() => import('./overview/OverviewPage'), 'OverviewPage'),
});
const payments = createRoute({
  getParentRoute,
  path: '/payments',
  validateSearch: filters('status', 'from', 'to'),
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

/** Every page of the administration. A new one is a folder, a route here, and a place in `places.ts`. */
export const adminRoutes = frame.addChildren([overview, payments, ...sold, ...watched]);
