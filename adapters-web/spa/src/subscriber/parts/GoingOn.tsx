import type { ReactNode } from 'react';
import type { Schema } from '../../api/types';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/LinkButton';
import { Undo } from './Undo';
import { useWords } from './words';

interface Props {
  of: Schema<'Subscription'>;
  children: ReactNode;
}

/** What is for subscriptions that go on; of any other it says why not, and offers the way to it. */
export function GoingOn({ of, children }: Props) {
  const t = useWords();
  const why = standstill(of);
  if (!why) return children;
  return (
    <Empty
      acts={
        <>
          {why === 'ended' && <LinkButton to="/">{t('not.ended.way')}</LinkButton>}
          {why === 'paused' && <Undo of={of} does="resume" />}
          {why === 'cancelled' && <Undo of={of} does="keep" />}
          <LinkButton to="/me" variant={why === 'incomplete' ? 'filled' : 'default'}>
            {t('back')}
          </LinkButton>
        </>
      }
    >
      {t(`not.${why}`)}
    </Empty>
  );
}

/** Why nothing can be changed about it; where two things stand in the way, the first to be cleared. */
function standstill(of: Schema<'Subscription'>): 'ended' | 'incomplete' | 'paused' | 'cancelled' | undefined {
  if (of.status === 'ended' || of.status === 'incomplete' || of.status === 'paused') return of.status;
  return of.cancelAtPeriodEnd ? 'cancelled' : undefined;
}
