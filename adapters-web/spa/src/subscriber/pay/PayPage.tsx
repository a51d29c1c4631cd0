import { Alert, Card, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import { Problem } from '../../api/problem';
import { read } from '../../api/read';
import { session } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { useKhalti } from '../parts/khalti';
import { PayPanel } from '../parts/PayPanel';
import { Sums } from '../parts/Sums';
import { useWords as useParts } from '../parts/words';
import { useWords } from './words';

const route = getRouteApi('/pay/$token');

/** One invoice and one button, for whoever has the link. */
export function PayPage() {
  const t = useWords();
  const { token } = route.useParams();
  const link = useQuery(read('readPayLink', { path: { token } }));
  // the answer also sets the cookie that paying has to repeat
  useQuery(session);
  if (link.error instanceof Problem && link.error.status === 404) {
    return <PageTitle lead={t('absent.text')}>{t('absent')}</PageTitle>;
  }
  return <QueryState query={link}>{(asked) => <Asked of={asked} token={token} />}</QueryState>;
}

function Asked({ of, token }: { of: Schema<'PayLink'>; token: string }) {
  const t = useWords();
  const parts = useParts();
  const format = useFormat();
  if (of.status !== 'open') {
    return (
      <>
        <PageTitle lead={t(`${of.status}.text`, { merchant: of.merchant })}>{t(of.status)}</PageTitle>
        <Card className="surface" maw={620}>
          <Text c="dimmed" mb="sm">
            {t('reference', { reference: of.number ?? of.reference })}
          </Text>
          <Sums of={of} last={parts(of.status === 'paid' ? 'paid' : 'withdrawn')} />
        </Card>
      </>
    );
  }
  const checking = of.payment && of.payment.paymentUrl === null;
  return (
    <div style={{ maxWidth: 620 }}>
      <PageTitle lead={t('intro', { merchant: of.merchant })}>{t('open', { amount: format.money(of.due) })}</PageTitle>
      {checking && of.payment ? (
        <Alert color="marigold" variant="light" role="status">
          {t('checking')}
          <Group mt="sm">
            <LinkButton to="/payments/$id" params={{ id: of.payment.paymentId }} variant="default">
              {t('checking.see')}
            </LinkButton>
          </Group>
        </Alert>
      ) : (
        <Pay of={of} token={token} />
      )}
      <Text c="dimmed" fz="sm" mt="md">
        {t('reference', { reference: of.reference })} · {t('due', { day: format.day(of.dueAt) })}
      </Text>
    </div>
  );
}

function Pay({ of, token }: { of: Schema<'PayLink'>; token: string }) {
  const t = useWords();
  const khalti = useKhalti();
  const pay = useIntent((_: string, intent) => call('payByLink', { path: { token }, intent }), khalti.leave);
  return (
    <PayPanel
      of={of}
      free={t('paid')}
      onPay={() => pay.mutate(token)}
      sending={pay.isPending}
      going={khalti.going}
      trouble={pay.error}
      says={{ 'invoice-not-open': t('paid') }}
    />
  );
}
