import { LONG, MANY } from '../made';
import { ID, type List, list, report } from './list';

/** Lists of the staff: the books. */
export const BOOKS: List[] = [
  report('reportMrr', 'Mrr'),
  report('reportRevenue', 'Revenue'),
  report('reportChurn', 'Churn'),
  report('reportVat', 'Vat'),
  report('reportDunning', 'Dunning', { none: 'Nobody is past due.' }),
  report('readSalesRegister', 'Register', {
    rows: ['entries'],
    none: 'There is no document in that time.',
    long: LONG,
  }),
  list('listFilings', 'admin/filings/FilingsPage.tsx', '/admin/filings', {
    none: 'Nothing was filed: either there is no document yet, or no tax office is set up.',
  }),
  list('readAuditLog', 'admin/audit/AuditPage.tsx', '/admin/audit'),
  list('listRecomputations', 'admin/recomputations/RecomputationsPage.tsx', '/admin/recomputations', {
    none: 'Nothing was recomputed yet.',
    long: MANY,
  }),
  list('readRecomputation', 'admin/recomputations/RecomputationPage.tsx', `/admin/recomputations/${ID}`, {
    rows: ['findings'],
    none: 'Nothing was found so far.',
  }),
  list('readRecomputation', 'admin/recomputations/RecomputationPage.tsx', `/admin/recomputations/${ID}`, {
    rows: ['unreadable'],
    none: undefined,
  }),
];
