import { words } from '../../i18n/words';
import en from './en.json';

export const useWords = words('admin-parts', en, () => import('./ne.json'));
export type PartWord = keyof typeof en;
