import { useMemo } from 'react';
import { words } from '../../i18n/words';
import en from './happenings/en.json';

const useSay = words('admin-happenings', en, () => import('./happenings/ne.json'));
type Key = keyof typeof en;

/** Words for what happened, what was done and what was told; a name that is new here is shown as it is. */
export function useHappenings() {
  const t = useSay();
  return useMemo(() => {
    const known = (prefix: string) => (name: string) => {
      const key = `${prefix}.${name}`;
      return key in en ? t(key as Key) : name;
    };
    return Object.assign((key: Key) => t(key), {
      event: known('event'),
      act: known('act'),
      notice: known('notice'),
      fate: known('fate'),
    });
  }, [t]);
}
