import { Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { Schema } from '../../api/types';
import { useGives } from '../../gives/useGives';
import { useFormat } from '../../i18n/format';
import { useEvery } from '../../ui/every';
import { useWords } from './words';

interface Props {
  of: Schema<'AddOn'>[];
  /** How many of each, by code. */
  chosen: Record<string, number>;
  onChange: (chosen: Record<string, number>) => void;
}
const SHOWN = 20;

/** How many of each add-on are wanted, none included. */
export function AddOnChoice({ of, chosen, onChange }: Props) {
  const t = useWords();
  const format = useFormat();
  const every = useEvery();
  const gives = useGives();
  if (of.length === 0) return null;
  return (
    <section>
      <Title order={2} fz="1.1rem" mb="xs">
        {t('addOns')}
      </Title>
      <Stack gap="sm">
        {of.map((one) => {
          const amount = format.price(one.price);
          const most = Math.min(one.most, SHOWN);
          return (
            <Group key={one.code} justify="space-between" wrap="nowrap" align="flex-start">
              <div>
                <Text fw={500}>{one.name}</Text>
                <Text c="dimmed" fz="sm">
                  {one.billingPeriod
                    ? t('addOn.each', { amount, every: every(one.billingPeriod) })
                    : t('addOn.once', { amount })}
                  {one.description && ` · ${one.description}`}
                </Text>
                {gives(one.gives).map((what) => (
                  <Text key={what} fz="sm">
                    {what}
                  </Text>
                ))}
              </div>
              <NativeSelect
                aria-label={`${t('quantity')}: ${one.name}`}
                value={String(chosen[one.code] ?? 0)}
                onChange={(event) => onChange({ ...chosen, [one.code]: Number(event.currentTarget.value) })}
                data={Array.from({ length: most + 1 }, (_, n) => ({ value: String(n), label: format.number(n) }))}
              />
            </Group>
          );
        })}
      </Stack>
    </section>
  );
}

/** The same as the API wants it. */
export function wanted(chosen: Record<string, number>): Schema<'WantedAddOn'>[] {
  return Object.entries(chosen)
    .filter(([, quantity]) => quantity > 0)
    .map(([code, quantity]) => ({ code, quantity }));
}
