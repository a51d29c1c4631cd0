import { words } from '../i18n/words';
import en from './en.json';

export const useWords = words('gives', en, () => import('./ne.json'));
