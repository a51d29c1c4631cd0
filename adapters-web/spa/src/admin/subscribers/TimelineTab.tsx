import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useCommon } from '../../i18n/words';
import { CsvButton } from '../../ui/CsvButton';
import type { Column } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Filters } from '../../ui/Filters';
import { Money } from '../../ui/Money';
import { QueryState } from '../../ui/QueryState';
import { useHappenings } from '../parts/happenings';
import { InvoiceLink, PaymentLink, RefundLink } from '../parts/Links';
import { InvoiceWhy } from '../parts/Why';
import { type Happening, happenings, SHOWN } from './happenings';
import { useWords } from './words';

const route = getRouteApi('/admin/subscribers/$id/$tab');

/** What happened, what the staff did and what was told, in one line of time, with the why of each amount. */
export function TimelineTab({ of }: { of: Schema<'SubscriberDossier'> }) {
  const t = useWords();
  const { show } = route.useSearch();
  const history = useQuery(read('readSubscriberHistory', { path: { id: of.id } }));
  return (
    <>
      <Filters
        of={[
          {
            name: 'show',
            label: t('show'),
            kind: 'select',
            options: SHOWN.map((value) => ({ value, label: t(`show.${value}`) })),
          },
        ]}
      />
      <QueryState query={history}>
        {(found) => <Line of={happenings(found, of).filter((one) => !show || one.kind === show)} />}
      </QueryState>
    </>
  );
}

/** So many are drawn at once. */
const PART = 40;

function Line({ of }: { of: Happening[] }) {
  const t = useWords();
  const common = useCommon();
  const say = useHappenings();
  const columns = useMemo(
    (): Column<Happening>[] => [
      { key: 'at', title: t('at'), value: (row) => row.at },
      { key: 'kind', title: t('show'), value: (row) => row.kind },
      { key: 'name', title: t('what'), value: (row) => row.name },
      { key: 'words', title: t('words'), value: (row) => say[row.kind](row.name) },
      { key: 'amount', title: t('paisa'), value: (row) => row.amount },
      { key: 'by', title: t('by'), value: (row) => row.by },
      { key: 'reason', title: t('reason'), value: (row) => row.reason },
      { key: 'about', title: t('about'), value: (row) => JSON.stringify(row.about) },
    ],
    [t, say],
  );
  const [most, showUpTo] = useState(PART);
  if (of.length === 0) return <Empty>{t('timeline.none')}</Empty>;
  return (
    <>
      <ol className="happenings">
        {of.slice(0, most).map((one) => (
          <li key={`${one.kind}${one.id}`} data-kind={one.kind}>
            <One of={one} />
          </li>
        ))}
      </ol>
      <Group justify="space-between" mt="lg">
        <Text c="dimmed" fz="sm">
          {t('timeline.most')}
        </Text>
        {of.length > most && (
          <Button variant="default" size="sm" onClick={() => showUpTo(most + PART)}>
            {common('more')}
          </Button>
        )}
        <CsvButton name="timeline" columns={columns} rows={of} />
      </Group>
    </>
  );
}

function One({ of }: { of: Happening }) {
  const t = useWords();
  const say = useHappenings();
  const [open, show] = useState(false);
  const id = useId();
  const invoice = of.about.invoiceId;
  return (
    <>
      <Text c="dimmed" fz="sm">
        <DateText at={of.at} clock inline />
      </Text>
      <Group gap="xs" align="baseline">
        <Text fw={650}>{say[of.kind](of.name)}</Text>
        {of.amount !== undefined && of.amount > 0 && <Money of={{ amount: of.amount }} />}
        {of.kind !== 'event' && <Badge color="gray">{t(`kind.${of.kind}`)}</Badge>}
      </Group>
      {of.by && (
        <Text fz="sm">
          {t('byWhom', { who: of.by })}
          {of.reason && `: ${of.reason}`}
        </Text>
      )}
      {of.fate && (
        <Text fz="sm" c="dimmed">
          {say.fate(of.fate)}
        </Text>
      )}
      <Group gap="sm" mt={2}>
        {invoice && <InvoiceLink id={invoice}>{t('toInvoice')}</InvoiceLink>}
        {of.about.paymentId && <PaymentLink id={of.about.paymentId}>{t('toPayment')}</PaymentLink>}
        {of.about.refundId && <RefundLink id={of.about.refundId}>{t('toRefund')}</RefundLink>}
        {invoice && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => show(!open)}
          >
            {t(open ? 'why.hide' : 'why.show')}
          </Button>
        )}
      </Group>
      <div id={id}>{open && invoice && <InvoiceWhy id={invoice} />}</div>
    </>
  );
}
