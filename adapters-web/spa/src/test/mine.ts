import { SIGNED_IN } from './app';
import * as sample from './samples';

const { list } = sample;

/** What somebody with one subscription is answered, for `serve`. */
export const mine = {
  'GET /api/v1/session': SIGNED_IN,
  'GET /api/v1/plans': list(sample.PLAN, sample.YEARLY),
  'GET /api/v1/add-ons': list(),
  'GET /api/v1/subscriptions': list(sample.ACTIVE),
  'GET /api/v1/subscriptions/s1': sample.ACTIVE,
  'GET /api/v1/invoices': list(),
  'GET /api/v1/payments': list(),
  'GET /api/v1/entitlements': {
    active: true,
    features: { projects: 10, export: true, sso: false },
    validUntil: null,
    overLimit: [],
  },
  'GET /api/v1/account': { credit: { amount: 25_000, currency: 'NPR' }, arrears: { amount: 0, currency: 'NPR' } },
};
