import { words } from '../../i18n/words';
import en from './en.json';

export const useWords = words('admin-recomputations', en, () => import('./ne.json'));
