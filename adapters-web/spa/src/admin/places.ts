import type en from './en.json';

type Word = keyof typeof en;

/** The side bar: what is where, in groups. `to` is the address below `/admin`. */
export const places: { group: Word; pages: { to: string; word: Word; testClock?: true }[] }[] = [
  { group: 'group.today', pages: [{ to: '', word: 'overview' }] },
  { group: 'group.money', pages: [{ to: 'payments', word: 'payments' }] },
  {
    group: 'group.sold',
    pages: [
      { to: 'plans', word: 'plans' },
      { to: 'add-ons', word: 'addOns' },
      { to: 'coupons', word: 'coupons' },
    ],
  },
  {
    group: 'group.books',
    pages: [
      { to: 'reports', word: 'reports' },
      { to: 'filings', word: 'filings' },
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
