import { Group, Stack, Text, Title } from '@mantine/core';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { LinkButton } from '../../ui/LinkButton';
import { useCatalog } from '../parts/plans';
import { useWords } from './words';

/** Subscriptions that are over, and why. */
export function OverList({ of }: { of: Schema<'Subscription'>[] }) {
  const t = useWords();
  const format = useFormat();
  const catalog = useCatalog();
  return (
    <section aria-labelledby="over">
      <Title order={2} fz="1.1rem" mb="xs" id="over">
        {t('over')}
      </Title>
      <Stack gap="xs">
        {of.map((one) => (
          <Group key={one.id} justify="space-between">
            <Text>
              {catalog.planName(one.planCode)}
              <Text component="span" c="dimmed">
                {one.endedAt && ` · ${t('over.at', { day: format.day(one.endedAt) })}`}
                {one.endReason && ` · ${t(`over.${one.endReason}`)}`}
              </Text>
            </Text>
            {catalog.plan(one.planCode) && (
              <LinkButton to="/checkout/$plan" params={{ plan: one.planCode }} variant="subtle" size="compact-md">
                {t('over.again')}
              </LinkButton>
            )}
          </Group>
        ))}
      </Stack>
    </section>
  );
}
