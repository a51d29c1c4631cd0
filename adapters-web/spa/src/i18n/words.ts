import { useTranslation } from 'react-i18next';
import type en from './en.json';
import { type Loader, register } from './i18n';

type Base<Key extends string> = Key extends `${infer Word}_${'one' | 'other'}` ? Word : Key;
type Values = Record<string, string | number>;
/** Says one of the words that it knows; a key that is not in `en.json` does not compile. */
export type Say<En> = (key: Base<Extract<keyof En, string>>, values?: Values) => string;

/**
 * The words of one page, kept beside it: `const useWords = words('plans', en, () => import('./ne.json'))`. A page in Nepali
 * waits for them (there is a `Suspense` around every page).
 */
export function words<En extends Record<string, string>>(name: string, english: En, nepali: Loader): () => Say<En> {
  register(name, english, nepali);
  return () => useTranslation(name).t as unknown as Say<En>;
}

/** Tells codes of the API that have a word from those that are newer. */
export function knows<En extends Record<string, string>>(
  english: En,
): (key: string) => key is Extract<keyof En, string> {
  return (key): key is Extract<keyof En, string> => Object.hasOwn(english, key);
}

/** The words that everything shares. */
export function useCommon(): Say<typeof en> {
  return useTranslation('common').t as unknown as Say<typeof en>;
}
