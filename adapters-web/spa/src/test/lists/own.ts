import { MUCH } from '../made';
import { type List, list } from './list';

/** Lists of subscribers. */
export const OWN: List[] = [
  list('listPlans', 'subscriber/plans/Comparison.tsx', '/', {
    none: 'Nothing is on sale at the moment.',
    mend: (answer, state) => {
      const { items } = answer as { items: object[] };
      return state === 'empty' ? answer : { items: [...items, ...items.map((one) => ({ ...one, id: 'p2' }))] };
    },
  }),
  list('readEntitlements', 'subscriber/me/EntitlementsCard.tsx', '/me', {
    none: 'Nothing at the moment.',
    mend: (answer, state) => (state === 'empty' ? { ...(answer as object), active: false, features: {} } : answer),
  }),
  list('listInvoices', 'subscriber/invoices/InvoicesPage.tsx', '/me/invoices', { none: 'You have no invoices yet.' }),
  list('listMyCreditNotes', 'subscriber/invoices/CreditNotes.tsx', '/me/invoices', { none: undefined }),
  list('listPayments', 'subscriber/payments/PaymentsPage.tsx', '/me/payments', {
    none: 'You have not paid anything yet.',
    long: MUCH,
  }),
];
