import { Button, Group } from '@mantine/core';
import { useCommon } from '../../i18n/words';

interface More {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The next part of a list, if there is one. */
export function MoreButton({ query }: { query: More }) {
  const t = useCommon();
  if (!query.hasNextPage) return null;
  return (
    <Group justify="center" mt="md">
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {t('more')}
      </Button>
    </Group>
  );
}
