import { words } from '../../i18n/words';
import en from './en.json';

export const useWords = words('invoices', en, () => import('./ne.json'));
