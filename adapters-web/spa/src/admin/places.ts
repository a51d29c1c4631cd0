import type en from './en.json';

type Word = keyof typeof en;

/** The side bar: what is where, in groups. `to` is the address below `/admin`. */
export const places: { group: Word; pages: { to: string; word: Word }[] }[] = [
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
    ],
  },
];
