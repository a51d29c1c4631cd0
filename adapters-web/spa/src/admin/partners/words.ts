import { knows, words } from '../../i18n/words';
import en from './en.json';

export const useWords = words('admin-partners', en, () => import('./ne.json'));
/** Whether there is a word for that; what is newer than this application the server words. */
export const known = knows(en);
