import { Button, Card, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { call, href } from '../../api/call';
import { useIntent } from '../../api/intent';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { DateText } from '../../ui/DateText';
import { Facts } from '../../ui/Facts';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { StatusBadge } from '../../ui/StatusBadge';
import { Trouble } from '../../ui/Trouble';
import { useKhalti } from '../parts/khalti';
import { INVOICE_MOODS } from '../parts/moods';
import { Sums } from '../parts/Sums';
import { TwoColumns } from '../parts/TwoColumns';
import { useWords as useParts } from '../parts/words';
import { asked } from './asked';
import { Why } from './Why';
import { useWords } from './words';

const route = getRouteApi('/me/invoices/$id');

/** One invoice: what is charged, why, and its document. */
export function InvoicePage() {
  const { id } = route.useParams();
  const invoice = useQuery(read('readInvoice', { path: { id } }));
  return <QueryState query={invoice}>{(one) => <Invoice of={one} />}</QueryState>;
}

/** What its last line is: what was withdrawn is not to be paid. */
const SUMS = { draft: 'due', open: 'due', paid: 'paid', void: 'withdrawn', uncollectible: 'withdrawn' } as const;

function Invoice({ of }: { of: Schema<'Invoice'> }) {
  const t = useWords();
  const parts = useParts();
  const { lang } = useFormat();
  const file = { path: { id: of.id }, query: { lang } };
  const title = of.number ? t('one', { number: of.number }) : t('request', { number: of.reference });
  return (
    <>
      <PageTitle
        acts={<StatusBadge mood={INVOICE_MOODS[of.status]}>{parts(`invoice.${of.status}`)}</StatusBadge>}
        lead={of.status === 'void' ? t('void') : undefined}
      >
        {title}
      </PageTitle>
      <TwoColumns>
        <Card className="surface">
          <Sums
            of={{ ...of, taxRate: of.lines[0]?.taxRate, due: of.status === 'open' ? of.amountDue : asked(of) }}
            last={parts(SUMS[of.status])}
          />
          {of.status === 'open' && <Pay of={of} />}
        </Card>
        <Card className="surface">
          <Facts
            of={[
              [t('reference'), of.reference],
              [t('number'), of.number],
              [t('issued'), <DateText key="issued" at={of.issuedAt} />],
              [t('due'), of.status === 'open' && <DateText at={of.dueAt} />],
              [t('paid'), of.paidAt && <DateText at={of.paidAt} clock />],
            ]}
          />
          <Group mt="lg" gap="sm" className="noPrint" aria-label={t('files')}>
            <Button component="a" href={href('printInvoice', file)} variant="default" download>
              {t('pdf')}
            </Button>
            <Button component="a" href={href('showInvoicePage', file)} variant="default" target="_blank" rel="noopener">
              {t('page')}
            </Button>
          </Group>
          <LinkButton to="/me/invoices" variant="subtle" mt="md" px={6} className="noPrint">
            {t('back')}
          </LinkButton>
        </Card>
      </TwoColumns>
      <Why id={of.id} />
    </>
  );
}

function Pay({ of }: { of: Schema<'Invoice'> }) {
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
    <div className="noPrint">
      <Trouble of={pay.error} says={{ 'gateway-unavailable': parts('gateway'), 'invoice-not-open': t('pay.gone') }} />
      <Button mt="lg" size="lg" fullWidth onClick={() => pay.mutate(of.id)} loading={pay.isPending || khalti.going}>
        {parts('pay', { amount: format.money(of.amountDue) })}
      </Button>
      <Text c="dimmed" fz="sm" mt="sm">
        {parts('pay.next')}
      </Text>
    </div>
  );
}
