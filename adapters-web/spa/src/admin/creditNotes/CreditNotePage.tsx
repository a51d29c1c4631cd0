import { Button, Card, Code, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { href } from '../../api/call';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { DateText } from '../../ui/DateText';
import { Facts } from '../../ui/Facts';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { InvoiceLink, RefundLink, SubscriberLink } from '../parts/Links';
import { useWords } from './words';

const route = getRouteApi('/admin/credit-notes/$id');

/** One credit note: what it takes back, of which invoice, and because of what. */
export function CreditNotePage() {
  const t = useWords();
  const { id } = route.useParams();
  const note = useQuery(read('readCreditNote', { path: { id } }));
  return (
    <>
      <PageTitle lead={<Code>{id}</Code>} acts={<Prints id={id} />}>
        {note.data ? `${t('one')} ${note.data.number}` : t('one')}
      </PageTitle>
      <QueryState query={note}>{(of) => <Shown of={of} />}</QueryState>
    </>
  );
}

function Prints({ id }: { id: string }) {
  const t = useWords();
  return (
    <>
      <Button component="a" variant="default" href={href('showCreditNotePage', { path: { id } })} target="_blank">
        {t('print')}
      </Button>
      <Button component="a" variant="default" href={href('printCreditNote', { path: { id } })} target="_blank">
        PDF
      </Button>
    </>
  );
}

function Shown({ of }: { of: Schema<'CreditNote'> }) {
  const t = useWords();
  return (
    <Card className="surface">
      <Facts
        of={[
          [
            t('invoice'),
            <InvoiceLink key="" id={of.invoiceId}>
              {of.invoiceNumber}
            </InvoiceLink>,
          ],
          [t('because'), <Cause key="" of={of} />],
          [t('reason'), of.reason],
          [t('taxable'), <Money key="" of={of.taxable} />],
          [t('tax'), <Money key="" of={of.tax} />],
          [
            t('total'),
            <Text key="" span fw={650}>
              <Money of={of.total} />
            </Text>,
          ],
          [t('credited'), of.credited.amount > 0 && <Money key="" of={of.credited} />],
          [t('issued'), <DateText key="" at={of.issuedAt} clock />],
          [
            t('subscriber'),
            <SubscriberLink key="" id={of.subscriberId}>
              {of.subscriberName}
            </SubscriberLink>,
          ],
        ]}
      />
      <Text c="dimmed" fz="sm" mt="md">
        {t('split')} {t('copies')}
      </Text>
    </Card>
  );
}

function Cause({ of }: { of: Schema<'CreditNote'> }) {
  const t = useWords();
  if (of.refundId) return <RefundLink id={of.refundId}>{t('refund')}</RefundLink>;
  return of.changeInvoiceId ? <InvoiceLink id={of.changeInvoiceId}>{t('change')}</InvoiceLink> : null;
}
