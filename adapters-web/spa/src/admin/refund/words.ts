import { words } from '../../i18n/words';
import en from './en.json';

export const useWords = words('admin-refund-form', en, () => import('./ne.json'));
