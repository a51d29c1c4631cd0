import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Problem } from '../../api/problem';
import { fieldError, Refused } from '../../ui/fields';
import { useWords } from './words';

interface Props {
  used: string | undefined;
  refused: unknown;
  onChange: (code: string | undefined) => void;
}

/** A code that somebody was given; hidden until somebody says that they have one. */
export function Coupon({ used, refused, onChange }: Props) {
  const t = useWords();
  const [opened, open] = useState(false);
  const [typed, type] = useState('');
  const use = (event: FormEvent) => {
    event.preventDefault();
    onChange(typed.trim() || undefined);
  };
  if (used && !refused) {
    return (
      <Group gap="sm" role="status">
        <Text>{t('coupon.used', { code: used.toUpperCase() })}</Text>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(undefined)}>
          {t('coupon.remove')}
        </Button>
      </Group>
    );
  }
  if (!opened) {
    return (
      <div>
        <Button variant="subtle" size="compact-md" onClick={() => open(true)}>
          {t('coupon.add')}
        </Button>
      </div>
    );
  }
  return (
    <form onSubmit={use}>
      <Group align="flex-start" gap="sm">
        <TextInput
          label={t('coupon')}
          value={typed}
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          onChange={(event) => {
            type(event.currentTarget.value);
            if (used) onChange(undefined);
          }}
          error={
            refused
              ? (fieldError(refused, 'couponCode') ?? (refused instanceof Problem && <Refused of={refused} />))
              : undefined
          }
        />
        <Button type="submit" variant="default" mt={23}>
          {t('coupon.use')}
        </Button>
      </Group>
    </form>
  );
}
