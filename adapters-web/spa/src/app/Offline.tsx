import { useSyncExternalStore } from 'react';
import { useCommon } from '../i18n/words';

function watch(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** Tells that there is no connection, as long as there is none. */
export function Offline() {
  const t = useCommon();
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  return <div role="status">{!online && <div className="bar">{t('offline')}</div>}</div>;
}
