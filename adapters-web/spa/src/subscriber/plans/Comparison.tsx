import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Table.layer.css';
import { Table, Text, Title } from '@mantine/core';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { featureKeys, featureName } from './families';
import { useWords } from './words';

/** What the plans have in common and what not, feature by feature. */
export function Comparison({ plans }: { plans: Schema<'Plan'>[] }) {
  const t = useWords();
  const keys = featureKeys(plans);
  if (keys.length === 0) return null;
  return (
    <section aria-labelledby="compare">
      <Title order={2} fz="1.3rem" mt={44} mb="sm" id="compare">
        {t('compare')}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="scrolls" tabIndex={0} aria-labelledby="compare">
        <Table verticalSpacing="sm" className="surface" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('compare.feature')}</Table.Th>
              {plans.map((plan) => (
                <Table.Th key={plan.id} scope="col">
                  {plan.name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {keys.map((key) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" fw={500}>
                  {featureName(key)}
                </Table.Th>
                {plans.map((plan) => (
                  <Table.Td key={plan.id}>
                    <Feature is={plan.features[key]} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </section>
  );
}

function Feature({ is }: { is: unknown }) {
  const t = useWords();
  const format = useFormat();
  if (is === true) return <Text c="var(--mantine-color-anchor)">✓ {t('yes')}</Text>;
  if (is === undefined || is === false) return <Text c="dimmed">– {t('no')}</Text>;
  if (typeof is === 'number' && Number.isSafeInteger(is)) return format.number(is);
  return format.digits(String(is));
}
