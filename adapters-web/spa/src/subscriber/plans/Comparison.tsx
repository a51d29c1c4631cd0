import { Text, Title } from '@mantine/core';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { featureName } from '../../ui/names';
import { Scrolls } from '../../ui/Scrolls';
import './comparison.css';
import { featureKeys } from './families';
import { useWords } from './words';

/** What the plans have in common and what not, feature by feature. */
export function Comparison({ plans }: { plans: Schema<'Plan'>[] }) {
  const t = useWords();
  const keys = featureKeys(plans);
  if (keys.length === 0) return null;
  return (
    <>
      <Title order={2} fz="1.3rem" mt={44} mb="sm">
        {t('compare')}
      </Title>
      <Scrolls name={t('compare')}>
        <table className="comparison">
          <thead>
            <tr>
              <th scope="col">{t('compare.feature')}</th>
              {plans.map((plan) => (
                <th key={plan.id} scope="col">
                  {plan.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">{featureName(key)}</th>
                {plans.map((plan) => (
                  <td key={plan.id}>
                    <Feature is={plan.features[key]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </>
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
