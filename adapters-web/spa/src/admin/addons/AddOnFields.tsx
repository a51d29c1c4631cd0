import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Checkbox, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { fieldError } from '../../ui/fields';
import { UNITS } from '../parts/drafts';
import { KeyedRows } from '../parts/KeyedRows';
import { PlanChoice } from '../parts/PlanChoice';
import { typing } from '../parts/typing';
import { type Draft, type faults, GIVEN } from './draft';
import { useWords } from './words';

interface Props {
  draft: Draft;
  change: (draft: Draft) => void;
  wrong: ReturnType<typeof faults>;
  trouble: unknown;
  code: boolean;
}

/** Everything that an add-on offers. */
export function AddOnFields({ draft, change, wrong, trouble, code }: Props) {
  const t = useWords();
  const fault = (field: keyof Draft) => {
    const word = wrong[field];
    return word && t(word as 'fault.name');
  };
  const text = typing({ draft, change, wrong: fault, trouble });
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
      {draft.kind === 'recurring' ? (
        <KeyedRows
          legend={t('gives')}
          help={t('gives.help')}
          of={draft.gives}
          change={(gives) => change({ ...draft, gives })}
          error={fault('gives') ?? fieldError(trouble, 'gives')}
          kinds={GIVEN.map((value) => ({ value, label: t(`gives.kind.${value}`) }))}
          how={(kind) => (kind === 'on' ? 'none' : 'number')}
        />
      ) : (
        <Text c="dimmed">{t('gives.once')}</Text>
      )}
      <PlanChoice
        label={t('plans')}
        help={t('plans.help')}
        value={draft.plans}
        error={fieldError(trouble, 'planCodes')}
        onChange={(plans) => change({ ...draft, plans })}
      />
    </Stack>
  );
}
