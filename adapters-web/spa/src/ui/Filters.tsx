import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useCommon } from '../i18n/words';

interface Choice {
  name: string;
  label: string;
  kind: 'select';
  options: { value: string; label: string }[];
}
interface Typed {
  name: string;
  label: string;
  kind: 'text' | 'date';
}
export type Filter = Choice | Typed;

/** Filters that live in the address, so that a reload, a bookmark and a colleague see the same. */
export function Filters({ of }: { of: Filter[] }) {
  const t = useCommon();
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const set = (changed: Record<string, string | undefined>) =>
    navigate({ to: '.', search: { ...search, ...changed } as never, replace: true });
  const clear = Object.fromEntries(of.map((one) => [one.name, undefined]));
  return (
    <Group gap="sm" align="flex-end" mb="md" role="search">
      {of.map((one) => (
        <Field
          key={one.name}
          of={one}
          value={search[one.name] ?? ''}
          onChange={(value) => set({ [one.name]: value })}
        />
      ))}
      {of.some((one) => search[one.name]) && (
        <Button variant="subtle" onClick={() => set(clear)}>
          {t('filter.clear')}
        </Button>
      )}
    </Group>
  );
}

interface FieldProps {
  of: Filter;
  value: string;
  onChange: (value: string | undefined) => void;
}

function Field({ of, value, onChange }: FieldProps) {
  const t = useCommon();
  if (of.kind === 'select') {
    return (
      <NativeSelect
        label={of.label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
        data={[{ value: '', label: t('filter.any') }, ...of.options]}
      />
    );
  }
  if (of.kind === 'date') {
    return (
      <TextInput
        type="date"
        label={of.label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
    );
  }
  return <Words label={of.label} value={value} onChange={onChange} />;
}

const PAUSE = 350;

/** What is typed is asked for when the typing rests. */
function Words({ label, value, onChange }: { label: string; value: string; onChange: FieldProps['onChange'] }) {
  const [typed, type] = useState(value);
  useEffect(() => type(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing counts
  useEffect(() => {
    if (typed === value) return;
    const rest = setTimeout(() => onChange(typed.trim() || undefined), PAUSE);
    return () => clearTimeout(rest);
  }, [typed]);
  return <TextInput type="search" label={label} value={typed} onChange={(event) => type(event.currentTarget.value)} />;
}

/** The first moment of a day in Nepal, as the API wants it; nothing if nothing is chosen. */
export function dayStart(day: string | undefined): string | undefined {
  return day && /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00+05:45`).toISOString() : undefined;
}

/** The first moment after a day in Nepal. */
export function dayEnd(day: string | undefined): string | undefined {
  const start = dayStart(day);
  return start && new Date(Date.parse(start) + 86_400_000).toISOString();
}
