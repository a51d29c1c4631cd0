import type { Schema } from '../api/types';
import type { Lang } from './i18n';

const ZERO = '०'.charCodeAt(0);
const PAISA = 100;

// Browsers have no Nepali data in Intl (Node has: tests would pass and people would read English), so this is our own.

/** Digits as they are read in that language. */
export function digits(text: string, lang: Lang): string {
  if (lang !== 'ne') return text;
  return text.replace(/\d/g, (digit) => String.fromCharCode(ZERO + Number(digit)));
}

/** `1,13,000`: thousands first, then lakhs and crores. */
function grouped(whole: string): string {
  if (whole.length <= 3) return whole;
  return `${whole.slice(0, -3).replace(/\B(?=(\d\d)+$)/g, ',')},${whole.slice(-3)}`;
}

export function number(value: number, lang: Lang): string {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is no whole number`);
  return digits((value < 0 ? '−' : '') + grouped(String(Math.abs(value))), lang);
}

type Amount = { amount: number; currency?: string };

/** `Rs. 1,13,000.00`, never by a fraction: paisa are counted, and cut as text. */
export function money(of: Amount, lang: Lang): string {
  if (!Number.isSafeInteger(of.amount)) throw new Error(`${of.amount} paisa are no amount`);
  const paisa = String(Math.abs(of.amount)).padStart(3, '0');
  const text = `${grouped(paisa.slice(0, -2))}.${paisa.slice(-2)}`;
  return `${of.amount < 0 ? '−' : ''}${lang === 'ne' ? 'रु. ' : 'Rs. '}${digits(text, lang)}`;
}

/** By how much an amount is more or less: `+Rs. 100.00`, `−Rs. 100.00`. */
export function difference(of: Amount, lang: Lang): string {
  return `${of.amount > 0 ? '+' : ''}${money(of, lang)}`;
}

/** An amount without `.00` where there are no paisa, for prices that are compared. */
export function price(of: Schema<'Money'>, lang: Lang): string {
  return of.amount % PAISA === 0 ? money(of, lang).slice(0, -3) : money(of, lang);
}

/** Paisa of what somebody typed, in either digits; nothing if that is no amount. */
export function paisa(typed: string): number | undefined {
  const plain = typed
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - ZERO))
    .replace(/^(रु\.?|Rs\.?|NPR)/i, '');
  const found = /^\s*(\d{1,3}(?:,\d{2,3})*|\d+)(?:\.(\d{1,2}))?\s*$/.exec(plain);
  if (!found) return undefined;
  const value = Number((found[1] ?? '').replaceAll(',', '')) * PAISA + Number((found[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The whole number that somebody typed, in either digits; nothing if that is none. */
export const whole = (typed: string): number | undefined => wholeOf(typed, 9);

/** The same with at most so many digits. */
export function wholeOf(typed: string, longest: number): number | undefined {
  const plain = typed.trim().replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - ZERO));
  return /^\d+$/.test(plain) && plain.length <= longest ? Number(plain) : undefined;
}

/** `13%` of basis points. */
export function percent(basisPoints: number, lang: Lang): string {
  const whole = Math.trunc(basisPoints / PAISA);
  const rest = basisPoints % PAISA;
  return digits(rest === 0 ? `${whole}%` : `${whole}.${String(rest).padStart(2, '0')}%`, lang);
}
