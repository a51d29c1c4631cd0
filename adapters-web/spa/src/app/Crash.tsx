import { Button, Card, Code, Group, Text } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useCommon } from '../i18n/words';
import { PageTitle } from '../ui/PageTitle';

/** A page that broke, drawn within the frame, so that everything else still works. */
export function Crash({ error }: ErrorComponentProps) {
  const t = useCommon();
  return (
    <Card className="surface" py="xl" role="alert">
      <PageTitle>{t('crash.title')}</PageTitle>
      <Text>{t('crash.text')}</Text>
      <Text c="dimmed" fz="sm" mt="sm">
        <Code>{error instanceof Error ? error.message : String(error)}</Code>
      </Text>
      <Group mt="lg">
        <Button onClick={() => location.reload()}>{t('crash.reload')}</Button>
      </Group>
    </Card>
  );
}
