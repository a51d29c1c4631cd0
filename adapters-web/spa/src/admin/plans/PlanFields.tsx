import type { ReactNode } from 'react';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Fieldset.layer.css';
import { Button, Checkbox, Fieldset, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useCommon } from '../../i18n/words';
import { fieldError } from '../../ui/fields';
import { type Draft, type FeatureDraft, type faults, KINDS, UNITS } from './draft';
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
  const error = (field: keyof Draft, asked: string = field) => {
    const word = wrong[field];
    return word ? t(word as 'fault.whole') : fieldError(trouble, asked);
  };
  const text = (field: 'code' | 'name' | 'price' | 'count' | 'trialDays' | 'pauses' | 'pauseDays', asked?: string) => ({
    value: draft[field],
    error: error(field, asked),
    onChange: (event: { currentTarget: { value: string } }) => change({ ...draft, [field]: event.currentTarget.value }),
  });
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
      <Features of={draft.features} change={(features) => change({ ...draft, features })} error={error('features')} />
    </Stack>
  );
}

interface FeaturesProps {
  of: FeatureDraft[];
  change: (features: FeatureDraft[]) => void;
  error: ReactNode;
}

function Features({ of, change, error }: FeaturesProps) {
  const t = useWords();
  const set = (id: number, part: Partial<FeatureDraft>) =>
    change(of.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const add = () =>
    change([...of, { id: Math.max(-1, ...of.map((one) => one.id)) + 1, key: '', kind: 'flag', value: 'yes' }]);
  return (
    <Fieldset legend={t('features')}>
      <Stack gap="sm">
        {of.map((one) => (
          <Feature
            key={one.id}
            of={one}
            set={(part) => set(one.id, part)}
            remove={() => change(of.filter((it) => it.id !== one.id))}
          />
        ))}
        {error && (
          <p role="alert" className="fieldError">
            {error}
          </p>
        )}
        <Group>
          <Button variant="default" size="sm" onClick={add}>
            {t('features.add')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

interface FeatureProps {
  of: FeatureDraft;
  set: (part: Partial<FeatureDraft>) => void;
  remove: () => void;
}

function Feature({ of, set, remove }: FeatureProps) {
  const t = useWords();
  const common = useCommon();
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        label={t('feature.key')}
        style={{ flex: '2 1 9rem' }}
        value={of.key}
        onChange={(event) => set({ key: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('feature.kind')}
        style={{ flex: '1 1 6rem' }}
        value={of.kind}
        data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(event) => {
          const kind = event.currentTarget.value as FeatureDraft['kind'];
          set({ kind, value: kind === 'flag' ? 'yes' : '' });
        }}
      />
      {of.kind === 'flag' ? (
        <NativeSelect
          label={t('feature.value')}
          style={{ flex: '1 1 6rem' }}
          value={of.value}
          data={[
            { value: 'yes', label: common('yes') },
            { value: 'no', label: common('no') },
          ]}
          onChange={(event) => set({ value: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          label={t('feature.value')}
          style={{ flex: '1 1 6rem' }}
          inputMode={of.kind === 'limit' ? 'numeric' : 'text'}
          value={of.value}
          onChange={(event) => set({ value: event.currentTarget.value })}
        />
      )}
      <Button variant="subtle" size="sm" onClick={remove} aria-label={t('features.removeOne', { name: of.key || '…' })}>
        {t('features.remove')}
      </Button>
    </Group>
  );
}
