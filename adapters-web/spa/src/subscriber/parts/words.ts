import { words } from '../../i18n/words';
import en from './en.json';

export const useWords = words('parts', en, () => import('./ne.json'));
