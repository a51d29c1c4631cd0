import type { Schema } from '../api/types';

/** What an add-on gives under one key of features, as the API writes it. */
export type Extra = { kind: 'on' } | { kind: 'adds' | 'raisesTo'; n: number };

/** All that it gives, by key; what is newer than this application is left out. */
export function extras(gives: Schema<'AddOn'>['gives']): [key: string, extra: Extra][] {
  return Object.entries(gives).flatMap(([key, value]): [string, Extra][] => {
    if (value === true) return [[key, { kind: 'on' }]];
    const { adds, raisesTo } = (value ?? {}) as { adds?: unknown; raisesTo?: unknown };
    if (typeof adds === 'number') return [[key, { kind: 'adds', n: adds }]];
    return typeof raisesTo === 'number' ? [[key, { kind: 'raisesTo', n: raisesTo }]] : [];
  });
}
