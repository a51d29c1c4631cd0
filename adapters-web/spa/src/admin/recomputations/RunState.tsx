import type { Schema } from '../../api/types';
import { StatusBadge } from '../../ui/StatusBadge';
import { useWords } from './words';

/** Whether a run is under way, and whether it found something. */
export function RunState({ of }: { of: Schema<'Recomputation'> }) {
  const t = useWords();
  if (of.status === 'running') return <StatusBadge mood="waiting">{t('running')}</StatusBadge>;
  return of.differing === 0 ? (
    <StatusBadge mood="good">{t('sound')}</StatusBadge>
  ) : (
    <StatusBadge mood="bad">{t('differs')}</StatusBadge>
  );
}
