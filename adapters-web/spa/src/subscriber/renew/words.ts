import { words } from '../../i18n/words';
import en from './en.json';

export const useWords = words('renew', en, () => import('./ne.json'));
