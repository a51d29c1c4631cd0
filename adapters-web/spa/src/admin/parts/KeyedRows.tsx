import '@mantine/core/styles/Fieldset.layer.css';
import { Button, Fieldset, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Keyed } from './keyed';
import { useWords } from './words';

interface Choice {
  value: string;
  label: string;
}
interface Kinds<Kind extends string> {
  /** The first one is that of a new row. */
  kinds: { value: Kind; label: string }[];
  /** How a value of that kind is told: chosen, typed as a text or a number, or not at all. */
  how: (kind: Kind) => Choice[] | 'text' | 'number' | 'none';
}
interface Props<Kind extends string> extends Kinds<Kind> {
  legend: string;
  help?: string;
  of: Keyed<Kind>[];
  change: (rows: Keyed<Kind>[]) => void;
  error: ReactNode;
}

/** Names with what they are, row by row: features of a plan, and what an add-on makes of them. */
export function KeyedRows<Kind extends string>({ legend, help, of, change, error, ...kinds }: Props<Kind>) {
  const t = useWords();
  const set = (row: Keyed<Kind>) => change(of.map((one) => (one.id === row.id ? row : one)));
  const add = () => {
    const kind = kinds.kinds[0]?.value;
    const id = Math.max(-1, ...of.map((one) => one.id)) + 1;
    if (kind) change([...of, { id, key: '', kind, value: fresh(kinds.how(kind)) }]);
  };
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        {help && (
          <Text c="dimmed" fz="sm">
            {help}
          </Text>
        )}
        {of.map((one) => (
          <Row
            key={one.id}
            of={one}
            set={set}
            remove={() => change(of.filter((other) => other.id !== one.id))}
            {...kinds}
          />
        ))}
        {error && (
          <Text role="alert" fz="sm" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
        <Group>
          <Button variant="default" size="sm" onClick={add}>
            {t('rows.add')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

/** What stands there first. */
const fresh = (how: Choice[] | string) => (typeof how === 'string' ? '' : (how[0]?.value ?? ''));

interface RowProps<Kind extends string> extends Kinds<Kind> {
  of: Keyed<Kind>;
  set: (row: Keyed<Kind>) => void;
  remove: () => void;
}

function Row<Kind extends string>({ of, set, remove, kinds, how }: RowProps<Kind>) {
  const t = useWords();
  const told = how(of.kind);
  const value = {
    label: t('rows.value'),
    style: { flex: '1 1 6rem' },
    value: of.value,
    onChange: (event: { currentTarget: { value: string } }) => set({ ...of, value: event.currentTarget.value }),
  };
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        label={t('rows.key')}
        style={{ flex: '2 1 9rem' }}
        value={of.key}
        onChange={(event) => set({ ...of, key: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('rows.kind')}
        style={{ flex: '1 1 11rem' }}
        value={of.kind}
        data={kinds}
        onChange={(event) => {
          const kind = event.currentTarget.value as Kind;
          set({ ...of, kind, value: fresh(how(kind)) });
        }}
      />
      {typeof told !== 'string' && <NativeSelect {...value} data={told} />}
      {(told === 'text' || told === 'number') && (
        <TextInput {...value} inputMode={told === 'number' ? 'numeric' : 'text'} />
      )}
      <Button variant="subtle" size="sm" onClick={remove} aria-label={t('rows.removeOne', { name: of.key || '…' })}>
        {t('rows.remove')}
      </Button>
    </Group>
  );
}
