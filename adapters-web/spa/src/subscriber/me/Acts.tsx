import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { LinkButton } from '../../ui/LinkButton';
import { Trouble } from '../../ui/Trouble';
import { useKhalti } from '../parts/khalti';
import { usePausable } from '../parts/pausable';
import { addOnsFor, useCatalog } from '../parts/plans';
import { Undo } from '../parts/Undo';
import { useWords as useParts } from '../parts/words';
import { firstAct } from './standing';
import { useWords } from './words';

interface Props {
  of: Schema<'Subscription'>;
  open: Schema<'Invoice'> | undefined;
  plan: Schema<'Plan'> | undefined;
  /** Khalti has not said yet what became of a payment of it, so nobody is asked to pay twice. */
  checked: boolean;
}

/** The one thing to do, and below it everything else that can be done. */
export function Acts({ of, open, plan, checked }: Props) {
  const t = useWords();
  const catalog = useCatalog();
  const act = firstAct(of, open);
  const pausable = usePausable(of) === 'yes';
  const runs = of.status === 'active' && !of.cancelAtPeriodEnd;
  const goesOn = of.status !== 'incomplete' && of.status !== 'paused';
  // what was taken back is said also when its button is gone
  const [said, say] = useState('');
  const extras = plan && runs && addOnsFor(plan, catalog.addOns, true).length > 0;
  return (
    <>
      <Group mt="lg">
        {act === 'pay' && open && <PayOpen of={open} checked={checked} />}
        {act === 'keep' && <Undo of={of} does="keep" done={say} />}
        {act === 'resume' && <Undo of={of} does="resume" done={say} />}
        {act === 'resume' && of.cancelAtPeriodEnd && <Undo of={of} does="keep" done={say} besides />}
        {act === 'renew' && (
          <LinkButton to="/me/$id/renew" params={{ id: of.id }} variant={of.status === 'active' ? 'light' : 'filled'}>
            {t('act.renew')}
          </LinkButton>
        )}
      </Group>
      <Text role="status" fz="sm">
        {said}
      </Text>
      {!of.cancelAtPeriodEnd && (
        <nav aria-label={t('act.more')} className="more noPrint">
          {act === 'pay' && goesOn && <Way to="renew" id={of.id} says={t('act.renew')} />}
          {goesOn && <Way to="change" id={of.id} says={t('act.change')} />}
          {extras && <Way to="extras" id={of.id} says={t('act.extras')} />}
          {pausable && <Way to="pause" id={of.id} says={t('act.pause')} />}
          <Way to="cancel" id={of.id} says={t('act.cancel')} />
        </nav>
      )}
    </>
  );
}

function Way({ to, id, says }: { to: 'renew' | 'change' | 'extras' | 'pause' | 'cancel'; id: string; says: string }) {
  return (
    <LinkButton to={`/me/$id/${to}`} params={{ id }} variant="subtle" size="compact-md" px={6}>
      {says}
    </LinkButton>
  );
}

/** Pays what is asked for already. */
function PayOpen({ of, checked }: { of: Schema<'Invoice'>; checked: boolean }) {
  const t = useWords();
  const parts = useParts();
  const format = useFormat();
  const khalti = useKhalti();
  const navigate = useNavigate();
  const pay = useIntent(
    (id: string, intent) => call('payInvoice', { path: { id }, body: {}, intent }),
    (payment) => {
      // it is being checked already: there is nothing to pay, and an answer to wait for
      if (!khalti.leave(payment)) void navigate({ to: '/payments/$id', params: { id: payment.id } });
    },
  );
  return (
    <div>
      <Group gap="xs">
        {!checked && (
          <Button onClick={() => pay.mutate(of.id)} loading={pay.isPending || khalti.going}>
            {parts('pay', { amount: format.money(of.amountDue) })}
          </Button>
        )}
        <LinkButton to="/me/invoices/$id" params={{ id: of.id }} variant="subtle">
          {t('act.invoice', { reference: of.reference })}
        </LinkButton>
      </Group>
      <Trouble of={pay.error} says={{ 'gateway-unavailable': parts('gateway'), 'invoice-not-open': t('next.ahead') }} />
    </div>
  );
}
