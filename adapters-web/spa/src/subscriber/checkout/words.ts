import { words } from '../../i18n/words';
import en from './en.json';

export const useWords = words('checkout', en, () => import('./ne.json'));
