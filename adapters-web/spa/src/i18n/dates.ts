import { firstDay, firstYear, lengths } from '../generated/months';
import type { Lang } from './i18n';
import { digits } from './numbers';

const DAY = 86_400_000;
/** Nepal is 5:45 ahead since 1986, the whole year. */
const AHEAD = (5 * 60 + 45) * 60_000;

const AD = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ne: 'जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर'.split(' '),
};
const BS = {
  en: 'Baisakh Jestha Asar Shrawan Bhadra Asoj Kartik Mangsir Poush Magh Falgun Chaitra'.split(' '),
  ne: 'वैशाख जेठ असार साउन भदौ असोज कात्तिक मंसिर पुस माघ फागुन चैत'.split(' '),
};

interface Ymd {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

/** Midnight of that day in Nepal, as if it were UTC: whole days can be counted with it. */
export function nepalDay(at: string): number {
  const plain = /^\d{4}-\d\d-\d\d$/.test(at);
  const time = Date.parse(at);
  if (Number.isNaN(time)) throw new Error(`${at} is no time`);
  return Math.floor((plain ? time : time + AHEAD) / DAY) * DAY;
}

function ad(day: number): Ymd {
  const date = new Date(day);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The Bikram Sambat date, from the table that invoices are dated by; nothing outside it. */
export function bs(day: number): Ymd | undefined {
  let left = (day - firstDay) / DAY;
  if (left < 0) return undefined;
  for (const [at, row] of lengths.entries()) {
    for (const [month, over] of [...row].entries()) {
      const length = 29 + Number(over);
      if (left < length) return { year: firstYear + at, month: month + 1, day: left + 1 };
      left -= length;
    }
  }
  return undefined;
}

const named = ({ year, month, day }: Ymd, names: string[], lang: Lang) =>
  `${digits(String(day), lang)} ${names[month - 1]} ${digits(String(year), lang)}`;

/** `12 November 2026` */
export function adText(at: string, lang: Lang): string {
  return named(ad(nepalDay(at)), AD[lang], lang);
}

/** `26 Kartik 2083` */
export function bsText(at: string, lang: Lang): string | undefined {
  const date = bs(nepalDay(at));
  return date && named(date, BS[lang], lang);
}

/** `14:05`, in Nepal. */
export function clockText(at: string, lang: Lang): string {
  const date = new Date(Date.parse(at) + AHEAD);
  const two = (value: number) => String(value).padStart(2, '0');
  return digits(`${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`, lang);
}

/** Both names of a day in one line, the one that is read first in front. */
export function dayText(at: string, lang: Lang): string {
  const other = bsText(at, lang);
  if (!other) return adText(at, lang);
  return lang === 'ne' ? `${other} (${adText(at, lang)})` : `${adText(at, lang)} (${other} BS)`;
}

/** Whole days from one day in Nepal to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((nepalDay(to) - nepalDay(from)) / DAY);
}
