import { Anchor, Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { href } from '../../api/call';
import { readAll } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { DateText } from '../../ui/DateText';
import { Money } from '../../ui/Money';
import { Trouble } from '../../ui/Trouble';
import { Waiting } from '../../ui/Waiting';
import { MoreButton } from '../parts/MoreButton';
import { useWords } from './words';

/** What was taken back of invoices; most subscribers have none, and then nothing is said. */
export function CreditNotes() {
  const t = useWords();
  const notes = useInfiniteQuery(readAll('listMyCreditNotes', { query: { limit: 20 } }));
  const items = notes.data?.pages.flatMap((page) => page.items);
  if (items?.length === 0) return null;
  if (!items && notes.error == null) return <Waiting lines={1} />;
  return (
    <section aria-labelledby="notes" style={{ marginTop: 40 }}>
      <Title order={2} fz="1.3rem" id="notes">
        {t('notes')}
      </Title>
      {notes.error != null && <Trouble of={notes.error} again={() => notes.refetch()} />}
      {items && (
        <>
          <Text c="dimmed" mb="sm">
            {t('notes.lead')}
          </Text>
          <ul className="rows">
            {items.map((one) => (
              <Note key={one.id} of={one} />
            ))}
          </ul>
          <MoreButton query={notes} />
        </>
      )}
    </section>
  );
}

function Note({ of }: { of: Schema<'CreditNote'> }) {
  const t = useWords();
  const { lang } = useFormat();
  const file = { path: { id: of.id }, query: { lang } };
  return (
    <li>
      <Text fw={600}>{of.number}</Text>
      <Text fw={600} component="div">
        <Money of={of.total} />
      </Text>
      <Text c="dimmed" fz="sm" component="div">
        <DateText at={of.issuedAt} inline />
      </Text>
      <span />
      <Text c="dimmed" fz="sm" className="wide">
        {t('notes.of', { number: of.invoiceNumber })} · {of.reason}
      </Text>
      <Group gap="lg" className="noPrint wide">
        <Anchor href={href('printMyCreditNote', file)} download underline="always">
          {t('notes.pdf', { number: of.number })}
        </Anchor>
        <Anchor href={href('showMyCreditNotePage', file)} target="_blank" rel="noopener" underline="always">
          {t('notes.page', { number: of.number })}
        </Anchor>
      </Group>
    </li>
  );
}
