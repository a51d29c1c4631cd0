import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { fieldError } from '../../ui/fields';
import { Trouble } from '../../ui/Trouble';
import { useWords } from './words';

type Details = Schema<'BillingDetails'>;
const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 300;

/** What documents say of the buyer. The server checks it for real; what is plain is said at once. */
export function DetailsForm({ known }: { known: Details }) {
  const t = useWords();
  const format = useFormat();
  const [typed, type] = useState(known);
  const save = useIntent((body: Details) => call('stateBillingDetails', { body }));
  const wish = {
    name: typed.name?.trim() || null,
    address: typed.address?.trim() || null,
    pan: typed.pan?.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966)).trim() || null,
  };
  const changed = wish.name !== known.name || wish.address !== known.address || wish.pan !== known.pan;
  const pan = wish.pan !== null && !/^\d{9}$/.test(wish.pan) ? t('pan.wrong') : undefined;
  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [changed]);
  const said = (field: string) => fieldError(save.error, field);
  const set = (field: keyof Details) => (event: { currentTarget: { value: string } }) =>
    type({ ...typed, [field]: event.currentTarget.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pan) save.mutate(wish);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('buyer')}
          value={typed.name ?? ''}
          onChange={set('name')}
          maxLength={LONGEST_NAME}
          autoComplete="organization"
          error={said('name')}
        />
        <TextInput
          label={t('address')}
          value={typed.address ?? ''}
          onChange={set('address')}
          maxLength={LONGEST_ADDRESS}
          autoComplete="street-address"
          error={said('address')}
        />
        <TextInput
          label={t('pan')}
          value={typed.pan ?? ''}
          onChange={set('pan')}
          inputMode="numeric"
          maxLength={9}
          error={said('pan') ?? pan}
          description={typed.pan ? undefined : format.digits('301234567')}
        />
        <Trouble of={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!changed || pan !== undefined}>
            {t('save')}
          </Button>
          <Text role="status" fz="sm" c="dimmed">
            {changed ? t('unsaved') : save.isSuccess ? t('saved') : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
