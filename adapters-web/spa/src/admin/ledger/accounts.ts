/** The accounts of the ledger, as the API names them. */
export const ACCOUNTS = [
  'gateway-cash',
  'gateway-fees',
  'receivables',
  'vat-payable',
  'deferred-revenue',
  'earned-revenue',
  'revenue-given-back',
  'subscriber-credit',
  'unapplied-money',
  'bad-debt',
] as const;
export type AccountName = (typeof ACCOUNTS)[number];

export const isAccount = (name: string): name is AccountName => (ACCOUNTS as readonly string[]).includes(name);
