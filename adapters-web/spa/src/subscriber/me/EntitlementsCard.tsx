import { Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { featureName } from '../../ui/names';
import { QueryState } from '../../ui/QueryState';
import { Waiting } from '../../ui/Waiting';
import { useCatalog } from '../parts/plans';
import { useWords } from './words';

/** What may be used now, and what add-ons made of it. */
export function EntitlementsCard({ why }: { why: Schema<'EntitlementReason'>[] }) {
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
                    <Added of={why.flatMap((one) => one.added).filter((one) => one.key === key)} />
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

/** Which add-ons made it what it is. */
function Added({ of }: { of: Schema<'AddedFeature'>[] }) {
  const t = useWords();
  const format = useFormat();
  const catalog = useCatalog();
  return of.map((one) => {
    const by = { addOn: catalog.addOnName(one.addOnCode), n: format.number(one.quantity) };
    const counted = one.before !== null && /^\d+$/.test(one.before);
    return (
      <Text key={`${one.addOnCode} ${one.after}`} c="dimmed" fz="sm">
        {counted ? t('may.added.from', { ...by, before: format.digits(one.before ?? '') }) : t('may.added', by)}
      </Text>
    );
  });
}
