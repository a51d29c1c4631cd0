import { Alert, Button, Card, Code, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { QueryState } from '../../ui/QueryState';
import { Waiting } from '../../ui/Waiting';
import { useWords } from './words';

/** Whether every entry is still what was written, each hashed with the one before it. */
export function Chain() {
  const t = useWords();
  const [whole, all] = useState(false);
  const query = useQuery({
    ...read('verifyAuditLog', { query: { whole: whole || undefined } }),
    staleTime: 60_000,
  });
  return (
    <Card className="surface" mb="lg">
      <div aria-live="polite">
        <QueryState query={query} waiting={<Waiting lines={3} />}>
          {(result) => <Result of={result} />}
        </QueryState>
      </div>
      <Group mt="md">
        <Button
          variant="default"
          size="sm"
          loading={query.isFetching}
          onClick={() => (whole ? void query.refetch() : all(true))}
        >
          {t('chain.whole')}
        </Button>
      </Group>
    </Card>
  );
}

function Result({ of }: { of: Schema<'AuditVerification'> }) {
  const t = useWords();
  const format = useFormat();
  const checked = t('chain.checked', { count: of.entriesChecked, n: format.number(of.entriesChecked) });
  return (
    <>
      <Alert color={of.sound ? 'pine' : 'red'} variant="light" title={t(of.sound ? 'chain.sound' : 'chain.broken')}>
        <Text>
          {checked}
          {of.since && ` ${t('chain.since', { n: format.number(of.since.sequence) })}`}
        </Text>
        {of.firstBreak !== null && <Text>{t('chain.break', { n: format.number(of.firstBreak) })}</Text>}
      </Alert>
      {of.head && (
        <Text fz="sm" mt="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('chain.head', { n: format.number(of.head.sequence) })} <Code>{of.head.hash}</Code>
        </Text>
      )}
    </>
  );
}
