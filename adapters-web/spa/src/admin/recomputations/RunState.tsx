import type { Schema } from '../../api/types';
import { StatusBadge } from '../../ui/StatusBadge';
import { useWords } from './words';

/** Whether a run is under way, and whether it found something. */
export function RunState({ of }: { of: Schema<'Recomputation'> }) {
  const t = useWords();
  if (of.status === 'running') return <StatusBadge mood="waiting">{t('running')}</StatusBadge>;
  if (of.differing > 0) return <StatusBadge mood="bad">{t('differs')}</StatusBadge>;
  // what could not be read may be anything
  if (of.unreadable > 0) return <StatusBadge mood="bad">{t('unread')}</StatusBadge>;
  return <StatusBadge mood="good">{t('sound')}</StatusBadge>;
}
