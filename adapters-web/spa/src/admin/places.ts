import type en from './en.json';

type Word = keyof typeof en;

/** The side bar: what is where, in groups. `to` is the address below `/admin`. */
export const places: { group: Word; pages: { to: string; word: Word; testClock?: true }[] }[] = [
  { group: 'group.today', pages: [{ to: '', word: 'overview' }] },
  { group: 'group.people', pages: [{ to: 'subscribers', word: 'subscribers' }] },
  {
    group: 'group.money',
    pages: [
      { to: 'payments', word: 'payments' },
      { to: 'quarantine', word: 'quarantine' },
      { to: 'stranded-money', word: 'stranded' },
      { to: 'refunds', word: 'refunds' },
      { to: 'reconciliations', word: 'reconciliations' },
    ],
  },
  {
    group: 'group.books',
    pages: [
      { to: 'invoices', word: 'invoices' },
      { to: 'credit-notes', word: 'creditNotes' },
      { to: 'ledger', word: 'ledger' },
      { to: 'reports', word: 'reports' },
      { to: 'filings', word: 'filings' },
    ],
  },
  {
    group: 'group.sold',
    pages: [
      { to: 'plans', word: 'plans' },
      { to: 'add-ons', word: 'addOns' },
      { to: 'coupons', word: 'coupons' },
    ],
  },
  {
    group: 'group.watched',
    pages: [
      { to: 'partners', word: 'partners' },
      { to: 'audit', word: 'audit' },
      { to: 'recomputations', word: 'recomputations' },
      { to: 'test-clock', word: 'testClock', testClock: true },
    ],
  },
];
