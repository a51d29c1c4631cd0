import { Button, Card, Code, Group, Text } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { isPassing } from '../api/problem';
import { useCommon } from '../i18n/words';
import { PageTitle } from '../ui/PageTitle';
import { Trouble } from '../ui/Trouble';

/** A page that broke, drawn within the frame, so that everything else still works. */
export function Crash({ error }: ErrorComponentProps) {
  const t = useCommon();
  const router = useRouter();
  if (isPassing(error)) {
    // nothing broke: somebody does not answer for now, and the page is still where it was
    return (
      <>
        <PageTitle>{t('trouble.title')}</PageTitle>
        <Trouble of={error} title="" again={() => router.invalidate()} />
      </>
    );
  }
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
