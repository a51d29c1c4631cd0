import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Checkbox, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { fieldError } from '../../ui/fields';
import { useWhole } from '../../ui/whole';
import type { Draft, faults } from './draft';
import { useWords } from './words';

interface Props {
  draft: Draft;
  change: (draft: Draft) => void;
  wrong: ReturnType<typeof faults>;
  trouble: unknown;
  code: boolean;
}
const UNITS = ['day', 'week', 'month', 'year'] as const;

/** Everything that an add-on offers. */
export function AddOnFields({ draft, change, wrong, trouble, code }: Props) {
  const t = useWords();
  const plans = useWhole('listAllPlans', { query: { limit: 200 } }).rows?.filter((plan) => plan.status === 'active');
  const text = (field: 'code' | 'name' | 'price' | 'count' | 'most', asked: string = field) => {
    const word = wrong[field];
    return {
      value: draft[field],
      error: word ? t(word as 'fault.name') : fieldError(trouble, asked),
      onChange: (event: { currentTarget: { value: string } }) =>
        change({ ...draft, [field]: event.currentTarget.value }),
    };
  };
  return (
    <Stack gap="md" maw={640}>
      {code && <TextInput label={t('code')} description={t('code.help')} required {...text('code')} />}
      <TextInput label={t('name')} required {...text('name')} />
      <Textarea
        label={t('description')}
        rows={3}
        value={draft.description}
        error={fieldError(trouble, 'description')}
        onChange={(event) => change({ ...draft, description: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('price.field')} inputMode="decimal" required {...text('price')} />
        <TextInput label={t('most')} inputMode="numeric" required {...text('most')} />
      </SimpleGrid>
      <Checkbox
        label={t('taxInclusive')}
        checked={draft.taxInclusive}
        onChange={(event) => change({ ...draft, taxInclusive: event.currentTarget.checked })}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NativeSelect
          label={t('kind')}
          value={draft.kind}
          data={(['recurring', 'once'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(event) => change({ ...draft, kind: event.currentTarget.value as Draft['kind'] })}
        />
        {draft.kind === 'recurring' && (
          <>
            <TextInput label={t('count')} inputMode="numeric" required {...text('count', 'billingPeriod')} />
            <NativeSelect
              label={t('unit')}
              value={draft.unit}
              data={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
              onChange={(event) => change({ ...draft, unit: event.currentTarget.value as Draft['unit'] })}
            />
          </>
        )}
      </SimpleGrid>
      <Checkbox.Group
        label={t('plans')}
        description={t('plans.help')}
        value={draft.plans}
        error={fieldError(trouble, 'planCodes')}
        onChange={(chosen) => change({ ...draft, plans: chosen })}
      >
        <Stack gap="xs" mt="xs">
          {plans?.map((plan) => (
            <Checkbox key={plan.code} value={plan.code} label={`${plan.name} (${plan.code})`} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}
