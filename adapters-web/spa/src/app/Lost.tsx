import { Card, Group, Text } from '@mantine/core';
import { useCommon } from '../i18n/words';
import { LinkButton } from '../ui/LinkButton';
import { PageTitle } from '../ui/PageTitle';

/** No such page. */
export function Lost() {
  const t = useCommon();
  return (
    <Card className="surface" py="xl">
      <PageTitle>{t('lost.title')}</PageTitle>
      <Text>{t('lost.text')}</Text>
      <Group mt="lg">
        <LinkButton to="/">{t('lost.home')}</LinkButton>
      </Group>
    </Card>
  );
}
