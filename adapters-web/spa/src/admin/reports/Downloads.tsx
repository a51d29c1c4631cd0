import { Button, Group } from '@mantine/core';
import { href } from '../../api/call';
import type { OperationId, Query } from '../../api/types';
import { useWords } from './words';

/** The same as files, fetched by the browser itself: as long as they may be, nothing is held here. */
export function Downloads<Id extends OperationId>({ id, query, name }: { id: Id; query: Query<Id>; name: string }) {
  const t = useWords();
  const file = (format: 'csv' | 'json') => {
    const given = { query: { ...(query as object), format } };
    return href(id, given as unknown as Parameters<typeof href<Id>>[1]);
  };
  return (
    <Group gap="sm" mt="md">
      <Button component="a" href={file('csv')} download={`${name}.csv`} variant="default">
        {t('csv')}
      </Button>
      <Button component="a" href={file('json')} download={`${name}.json`} variant="default">
        {t('json')}
      </Button>
    </Group>
  );
}
