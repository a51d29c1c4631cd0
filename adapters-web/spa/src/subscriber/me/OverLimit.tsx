import { Alert, Text } from '@mantine/core';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { LinkButton } from '../../ui/LinkButton';
import { featureName } from '../../ui/names';
import { useWords } from './words';

/** Of what there is more than is given, as after a downgrade: nothing is lost, and what can be done about it. */
export function OverLimit({ of }: { of: Schema<'EntitlementReason'> }) {
  const t = useWords();
  const format = useFormat();
  return of.overLimit.map((key) => {
    const name = featureName(key);
    const n = format.number(of.quantity);
    const most = format.digits(String(of.features[key] ?? ''));
    const seats = key === 'seats';
    return (
      <Alert
        key={key}
        color="marigold"
        variant="light"
        mb="lg"
        title={seats ? t('over.seats') : t('over.other', { name })}
      >
        <Text>{seats ? t('over.seats.text', { n, most }) : t('over.other.text', { most })}</Text>
        <LinkButton to="/me/$id/change" params={{ id: of.subscriptionId }} variant="default" size="sm" mt="sm">
          {t('over.change')}
        </LinkButton>
      </Alert>
    );
  });
}
