import { Anchor, Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { href } from '../../api/call';
import { readAll } from '../../api/read';
import { useFormat } from '../../i18n/format';
import { DateText } from '../../ui/DateText';
import { Money } from '../../ui/Money';
import { MoreButton } from '../parts/MoreButton';
import { useWords } from './words';

/** What was taken back of invoices; most subscribers have none, and then nothing is said. */
export function CreditNotes() {
  const t = useWords();
  const { lang } = useFormat();
  const notes = useInfiniteQuery(readAll('listMyCreditNotes', { query: { limit: 20 } }));
  const items = notes.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="notes" style={{ marginTop: 40 }}>
      <Title order={2} fz="1.3rem" id="notes">
        {t('notes')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('notes.lead')}
      </Text>
      <ul className="rows">
        {items.map((one) => {
          const file = { path: { id: one.id }, query: { lang } };
          return (
            <li key={one.id}>
              <Text fw={600}>{one.number}</Text>
              <Text fw={600} component="div">
                <Money of={one.total} />
              </Text>
              <Text c="dimmed" fz="sm" component="div">
                <DateText at={one.issuedAt} inline />
              </Text>
              <span />
              <Text c="dimmed" fz="sm" className="wide">
                {t('notes.of', { number: one.invoiceNumber })} · {one.reason}
              </Text>
              <Group gap="lg" className="noPrint wide">
                <Anchor href={href('printMyCreditNote', file)} download underline="always">
                  {t('notes.pdf', { number: one.number })}
                </Anchor>
                <Anchor href={href('showMyCreditNotePage', file)} target="_blank" rel="noopener" underline="always">
                  {t('notes.page', { number: one.number })}
                </Anchor>
              </Group>
            </li>
          );
        })}
      </ul>
      <MoreButton query={notes} />
    </section>
  );
}
