import { Button } from '@mantine/core';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import type { Schema } from '../../api/types';
import { Trouble } from '../../ui/Trouble';
import { useWords } from './words';

interface UndoProps {
  of: Schema<'Subscription'>;
  does: 'keep' | 'resume';
  done?: (said: string) => void;
  /** There is something else to do first. */
  besides?: boolean;
}

/** Takes back what costs nothing and loses nothing: no dialog. */
export function Undo({ of, does, done, besides }: UndoProps) {
  const t = useWords();
  const undo = useIntent(
    (id: string, intent) =>
      does === 'keep'
        ? call('reactivateSubscription', { path: { id }, intent })
        : call('resumeSubscription', { path: { id }, intent }),
    () => done?.(t(does === 'keep' ? 'kept' : 'resumed')),
  );
  return (
    <div>
      <Button variant={besides ? 'default' : 'filled'} onClick={() => undo.mutate(of.id)} loading={undo.isPending}>
        {t(`act.${does}`)}
      </Button>
      <Trouble of={undo.error} />
    </div>
  );
}
