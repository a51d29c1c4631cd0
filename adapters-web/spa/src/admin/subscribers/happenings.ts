import type { Schema } from '../../api/types';

export const SHOWN = ['event', 'act', 'notice'] as const;
export type ShownKind = (typeof SHOWN)[number];

/** One thing that happened, was done, or was told. */
export interface Happening {
  id: string;
  at: string;
  kind: ShownKind;
  name: string;
  by: string | null;
  reason: string | null;
  target: string | null;
  /** Ids of what it is about, by their names in the API. */
  about: Record<string, string>;
  amount: number | undefined;
  fate: string | null;
}

type Dossier = Schema<'SubscriberDossier'>;

/** Everything in one line of time, newest first; amounts are looked up where only ids are told. */
export function happenings(of: Schema<'SubscriberHistory'>, dossier: Dossier): Happening[] {
  const all = [
    ...of.events.map((event) => told(event, dossier)),
    ...of.acts.map((act) => done(act)),
    ...of.notices.map((notice) => noticed(notice)),
  ];
  return all.sort((one, other) => other.at.localeCompare(one.at) || rank(one) - rank(other));
}

const rank = (of: Happening) => SHOWN.indexOf(of.kind);

const EMPTY = { by: null, reason: null, target: null, fate: null };

function told(event: Schema<'Event'>, dossier: Dossier): Happening {
  const about: Record<string, string> = {};
  for (const [name, value] of Object.entries(event.data)) {
    if (name.endsWith('Id') && typeof value === 'string') about[name] = value;
  }
  const invoice = dossier.invoices.find((one) => one.id === about.invoiceId);
  const payment = dossier.payments.find((one) => one.id === about.paymentId);
  const amount = typeof event.data.amount === 'number' ? event.data.amount : undefined;
  return {
    ...EMPTY,
    id: event.id,
    at: event.createdAt,
    kind: 'event',
    name: event.type,
    about,
    amount: amount ?? payment?.amount.amount ?? invoice?.total.amount,
  };
}

function done(act: Schema<'AuditEntry'>): Happening {
  const [what, id] = act.target.split(' ');
  const amount = typeof act.after.amount === 'number' ? act.after.amount : undefined;
  return {
    ...EMPTY,
    id: act.id,
    at: act.createdAt,
    kind: 'act',
    name: act.action,
    by: act.actor,
    reason: act.reason,
    target: act.target,
    about: what && id ? { [`${what}Id`]: id } : {},
    amount,
  };
}

function noticed(notice: Schema<'Notice'>): Happening {
  return {
    ...EMPTY,
    id: notice.id,
    at: notice.createdAt,
    kind: 'notice',
    name: notice.kind,
    about: {},
    amount: notice.amount.amount,
    fate: notice.fate,
  };
}
