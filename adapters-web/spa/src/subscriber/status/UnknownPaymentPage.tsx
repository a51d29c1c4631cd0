import { Card, Group, Text } from '@mantine/core';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { useWords } from './words';

/** Somebody came back, and nothing says from which payment. */
export function UnknownPaymentPage() {
  const t = useWords();
  return (
    <>
      <PageTitle>{t('unknown')}</PageTitle>
      <Card className="surface" maw={680}>
        <Text>{t('unknown.text')}</Text>
        <Group mt="lg">
          <LinkButton to="/me/payments">{t('unknown.payments')}</LinkButton>
        </Group>
      </Card>
    </>
  );
}
