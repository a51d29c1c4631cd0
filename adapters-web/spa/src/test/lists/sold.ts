import { LONG, MANY, MUCH } from '../made';
import { ID, type List, list } from './list';

const plan = `/admin/plans/${LONG}`;

/** Lists of the staff: what is sold, and to whom it is told. */
export const SOLD: List[] = [
  list('listAllPlans', 'admin/plans/PlansPage.tsx', '/admin/plans'),
  list('listAllPlans', 'admin/plans/Versions.tsx', plan, { rows: ['items.0.versions'] }),
  list('listMigrations', 'admin/plans/Migrations.tsx', plan, {
    none: 'Nobody was moved yet: everybody has the version that they subscribed to.',
    long: MANY,
  }),
  list('readRehearsal', 'admin/plans/Rehearsal.tsx', `${plan}/migrate?rehearsal=${ID}`, {
    none: 'Nobody has an older version that it would move.',
    long: MUCH,
  }),
  list('listAllAddOns', 'admin/addons/AddOnsPage.tsx', '/admin/add-ons'),
  list('listCoupons', 'admin/coupons/CouponsPage.tsx', '/admin/coupons'),
  list('listPartners', 'admin/partners/PartnersPage.tsx', '/admin/partners'),
  list('inspectPartner', 'admin/partners/Endpoints.tsx', `/admin/partners/${ID}`, {
    rows: ['endpoints'],
    none: 'This team has asked for no webhooks; it can read the feed.',
  }),
  list('listPartnerDeliveries', 'admin/partners/Deliveries.tsx', `/admin/partners/${ID}`, {
    none: 'Nothing was sent there yet.',
  }),
];
