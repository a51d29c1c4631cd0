import { Card, Text, Title } from '@mantine/core';
import { useSession } from '../../api/session';
import { PageTitle } from '../../ui/PageTitle';
import { useWords } from './words';

const DOES = ['keyboard', 'reader', 'contrast', 'small', 'motion', 'languages', 'money'] as const;
const LIMITS = ['limits.khalti', 'limits.pdf'] as const;

/** What these pages promise to people who use them in other ways, and what they do not keep yet. */
export function AccessibilityPage() {
  const t = useWords();
  const merchant = useSession()?.merchant.name ?? 'Shulka';
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Card className="surface" maw="70ch">
        <Text>{t('aim')}</Text>
        <Title order={2} fz="1.2rem" mt="lg">
          {t('does')}
        </Title>
        <ul>
          {DOES.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <Title order={2} fz="1.2rem" mt="md">
          {t('limits')}
        </Title>
        <ul>
          {LIMITS.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <Text mt="md">{t('tell', { merchant })}</Text>
      </Card>
    </>
  );
}
