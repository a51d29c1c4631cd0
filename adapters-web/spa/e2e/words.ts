import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Lang = 'en' | 'ne';
const sources = join(import.meta.dirname, '..', 'src');

/** A text of the application as its readers see it, from the words of that page. */
export function say(lang: Lang, page: string, key: string, values: Record<string, string> = {}): string {
  const words = JSON.parse(readFileSync(join(sources, page, `${lang}.json`), 'utf8')) as Record<string, string>;
  const text = words[key];
  if (text === undefined) throw new Error(`${page} has no word ${key}`);
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}

/** A text up to its first hole, for texts whose values do not matter. */
export function begins(lang: Lang, page: string, key: string): RegExp {
  const text = say(lang, page, key);
  const start = text.startsWith('{') ? text.replace(/^\{\w+\}/, '') : (text.split('{')[0] ?? text);
  return new RegExp(start.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

export function rupees(lang: Lang, text: string): string {
  const spoken = lang === 'ne' ? `रु. ${text.replace(/\d/g, (one) => '०१२३४५६७८९'[Number(one)] ?? one)}` : `Rs. ${text}`;
  return spoken;
}

/** A page in a language, by its address. */
export function spoken(path: string, lang: Lang): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
}
