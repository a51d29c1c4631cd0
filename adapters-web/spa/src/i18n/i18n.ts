import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '../api/call';
import en from './en.json';

export type Lang = 'en' | 'ne';
type Words = Record<string, string>;
export type Loader = () => Promise<{ default: Words }>;

const KEPT = 'shulka-lang';
const nepali = new Map<string, Loader>([['common', () => import('./ne.json')]]);
const coming: Promise<unknown>[] = [];

export const i18n = i18next.createInstance();

void i18n
  .use({
    type: 'backend',
    init() {},
    read(lang: string, name: string, done: (trouble: unknown, words: Words | null) => void) {
      if (lang !== 'ne') return done(null, {});
      const load = nepali.get(name);
      if (!load) return done(new Error(`no words ${name}`), null);
      load().then(
        (words) => done(null, words.default),
        (trouble) => done(trouble, null),
      );
    },
  })
  .use(initReactI18next)
  .init({
    lng: first(),
    fallbackLng: 'en',
    supportedLngs: ['en', 'ne'],
    defaultNS: 'common',
    ns: ['common'],
    resources: { en: { common: en } },
    partialBundledLanguages: true,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    initAsync: false,
    returnNull: false,
  });
if (language() === 'ne') coming.push(i18n.loadNamespaces('common'));
said();
i18n.on('languageChanged', said);

/** The words of one page: English with its chunk, Nepali when somebody reads Nepali. */
export function register(name: string, en: Words, ne: Loader): void {
  nepali.set(name, ne);
  i18n.addResourceBundle('en', name, en);
  if (language() === 'ne') coming.push(i18n.loadNamespaces(name));
}

export function language(): Lang {
  return i18n.language === 'ne' ? 'ne' : 'en';
}

export function choose(lang: Lang): void {
  try {
    localStorage.setItem(KEPT, lang);
  } catch {
    // a browser that keeps nothing asks again next time
  }
  // the pages that the server writes follow
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `lang=${lang}; path=/; max-age=31536000; samesite=lax`;
  void i18n.changeLanguage(lang);
}

function said(): void {
  document.documentElement.lang = language();
  speak(language());
}

/** What the address asks for, else what was chosen here before, else what the server's page is in, else English. */
function first(): Lang {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'en' || asked === 'ne') return asked;
  try {
    const kept = localStorage.getItem(KEPT);
    if (kept === 'en' || kept === 'ne') return kept;
  } catch {
    // as if nothing was chosen
  }
  return document.documentElement.lang === 'ne' ? 'ne' : 'en';
}

/** All words that pages asked for so far are there; pages wait for it, so that nothing is drawn twice. */
export async function wordsReady(): Promise<void> {
  await Promise.allSettled(coming.splice(0));
}
