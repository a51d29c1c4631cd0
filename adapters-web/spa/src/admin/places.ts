import type en from './en.json';

type Word = keyof typeof en;

/** The side bar: what is where, in groups. `to` is the address below `/admin`. */
export const places: { group: Word; pages: { to: string; word: Word }[] }[] = [
  { group: 'group.today', pages: [{ to: '', word: 'overview' }] },
  { group: 'group.money', pages: [{ to: 'payments', word: 'payments' }] },
];
