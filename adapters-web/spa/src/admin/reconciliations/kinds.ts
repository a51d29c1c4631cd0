/** What can differ, as the API names it; more may come. */
export const KINDS = [
  'paid-not-settled',
  'settled-not-paid',
  'unknown-to-gateway',
  'amount-differs',
  'transaction-differs',
  'fee-differs',
  'unclear',
  'not-asked',
  'list-not-read',
  'unknown-to-us',
  'not-in-file',
  'file-amount-differs',
  'file-fee-differs',
  'file-date-differs',
  'twice-in-file',
  'bad-row',
  'refund-not-booked',
  'refund-not-in-file',
  'refund-amount-differs',
  'refund-date-differs',
] as const;
export type KnownKind = (typeof KINDS)[number];

/** Kinds whose words tell what was wrong with that very row or call: only the server knows it. */
export const TOLD: readonly string[] = ['bad-row', 'not-asked', 'list-not-read'];

export const isKind = (kind: string): kind is KnownKind => (KINDS as readonly string[]).includes(kind);
