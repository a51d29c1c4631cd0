import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/types';
import { adText, bsText, clockText, dayText } from './dates';
import type { Lang } from './i18n';
import { difference, digits, money, number, percent, price } from './numbers';

/** Amounts, numbers and dates as the reader reads them. */
export function useFormat() {
  const lang: Lang = useTranslation().i18n.language === 'ne' ? 'ne' : 'en';
  return {
    lang,
    money: (of: { amount: number }) => money(of, lang),
    difference: (of: { amount: number }) => difference(of, lang),
    price: (of: Schema<'Money'>) => price(of, lang),
    number: (value: number) => number(value, lang),
    digits: (text: string) => digits(text, lang),
    percent: (basisPoints: number) => percent(basisPoints, lang),
    ad: (at: string) => adText(at, lang),
    bs: (at: string) => bsText(at, lang),
    /** A day by the name that is read first, where there is no room for both. */
    first: (at: string) => (lang === 'ne' && bsText(at, lang)) || adText(at, lang),
    day: (at: string) => dayText(at, lang),
    clock: (at: string) => clockText(at, lang),
  };
}
