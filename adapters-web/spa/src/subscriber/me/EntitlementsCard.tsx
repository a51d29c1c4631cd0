import { Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import { useFormat } from '../../i18n/format';
import { featureName } from '../../ui/names';
import { QueryState } from '../../ui/QueryState';
import { Waiting } from '../../ui/Waiting';
import { useWords } from './words';

/** What may be used now. */
export function EntitlementsCard() {
  const t = useWords();
  const format = useFormat();
  const mine = useQuery(read('readEntitlements'));
  return (
    <Card className="surface" component="section" aria-labelledby="may">
      <Title order={2} fz="1.1rem" mb="xs" id="may">
        {t('may')}
      </Title>
      <QueryState query={mine} waiting={<Waiting lines={3} />}>
        {({ active, features, validUntil }) => (
          <>
            {!active && <Text c="dimmed">{t('may.none')}</Text>}
            <ul style={{ margin: 0, paddingInlineStart: 20 }}>
              {Object.entries(features)
                .filter(([, value]) => value !== false)
                .map(([key, value]) => (
                  <li key={key}>
                    {featureName(key)}
                    {value !== true && `: ${format.digits(String(value))}`}
                  </li>
                ))}
            </ul>
            {validUntil && (
              <Text c="dimmed" fz="sm" mt="xs">
                {t('may.until', { day: format.day(validUntil) })}
              </Text>
            )}
          </>
        )}
      </QueryState>
    </Card>
  );
}
