import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Checkbox, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useCommon } from '../../i18n/words';
import { fieldError } from '../../ui/fields';
import { UNITS } from '../parts/drafts';
import { KeyedRows } from '../parts/KeyedRows';
import { typing } from '../parts/typing';
import { type Draft, type faults, KINDS } from './draft';
import { useWords } from './words';

interface Props {
  draft: Draft;
  change: (draft: Draft) => void;
  wrong: ReturnType<typeof faults>;
  trouble: unknown;
  /** A version keeps the code of its plan. */
  code: boolean;
}

/** Everything that a version of a plan offers. */
export function PlanFields({ draft, change, wrong, trouble, code }: Props) {
  const t = useWords();
  const common = useCommon();
  const fault = (field: keyof Draft) => {
    const word = wrong[field];
    return word && t(word as 'fault.whole');
  };
  const text = typing({ draft, change, wrong: fault, trouble });
  const flags = [
    { value: 'yes', label: common('yes') },
    { value: 'no', label: common('no') },
  ];
  return (
    <Stack gap="md" maw={640}>
      {code && <TextInput label={t('code')} description={t('code.help')} required {...text('code')} />}
      <TextInput label={t('name')} required {...text('name')} />
      <Textarea
        label={t('description')}
        autosize={false}
        rows={3}
        value={draft.description}
        error={fieldError(trouble, 'description')}
        onChange={(event) => change({ ...draft, description: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput label={t('price.field')} inputMode="decimal" required {...text('price')} />
        <TextInput label={t('count')} inputMode="numeric" required {...text('count', 'billingPeriod')} />
        <NativeSelect
          label={t('unit')}
          value={draft.unit}
          data={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
          onChange={(event) => change({ ...draft, unit: event.currentTarget.value as Draft['unit'] })}
        />
      </SimpleGrid>
      <Checkbox
        label={t('taxInclusive')}
        checked={draft.taxInclusive}
        onChange={(event) => change({ ...draft, taxInclusive: event.currentTarget.checked })}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput label={t('trialDays')} inputMode="numeric" {...text('trialDays')} />
        <TextInput label={t('pauses')} inputMode="numeric" {...text('pauses')} />
        <TextInput label={t('pauseDays')} inputMode="numeric" {...text('pauseDays')} />
      </SimpleGrid>
      <KeyedRows
        legend={t('features')}
        of={draft.features}
        change={(features) => change({ ...draft, features })}
        error={fault('features') ?? fieldError(trouble, 'features')}
        kinds={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        how={(kind) => (kind === 'flag' ? flags : kind === 'limit' ? 'number' : 'text')}
      />
    </Stack>
  );
}
