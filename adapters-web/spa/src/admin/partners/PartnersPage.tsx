import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { call } from '../../api/call';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { ConfirmAct } from '../../ui/ConfirmAct';
import type { Column } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { PageLink } from '../../ui/LinkButton';
import { Secret } from '../../ui/Secret';
import { ShortList } from '../../ui/ShortList';
import { StatusBadge } from '../../ui/StatusBadge';
import { useWhole } from '../../ui/whole';
import { useWords } from './words';

type Row = Schema<'Partner'>;
const route = getRouteApi('/admin/partners');
const SCOPES = ['partner:read', 'partner:write'];

/** Teams that build on us. */
export function PartnersPage() {
  const t = useWords();
  const may = mayWrite(useSession());
  const asked = route.useSearch();
  const all = useWhole('listPartners', { query: { limit: 200 } });
  const [letting, letIn] = useState(false);
  const [told, tell] = useState<Row>();
  return (
    <>
      <ShortList
        title={t('title')}
        lead={t('lead')}
        acts={may && <Button onClick={() => letIn(true)}>{t('new')}</Button>}
        said={
          told?.clientSecret && (
            <Secret
              title={t('secret.title', { name: told.name })}
              of={told.clientSecret}
              onClose={() => tell(undefined)}
            >
              {t('secret.text', { id: told.clientId })}
            </Secret>
          )
        }
        of={all}
        asked={asked}
        search={{ label: t('search'), in: (row) => `${row.name} ${row.clientId}` }}
        states={{
          label: t('status'),
          of: (['active', 'disabled'] as const).map((value) => ({ value, label: t(`status.${value}`) })),
        }}
        columns={useColumns()}
        rowKey={(row) => row.id}
        file="partners"
      />
      <LetIn
        opened={letting}
        onClose={() => letIn(false)}
        done={(partner) => {
          letIn(false);
          tell(partner);
        }}
      />
    </>
  );
}

interface LetInProps {
  opened: boolean;
  onClose: () => void;
  done: (partner: Row) => void;
}

function LetIn({ opened, onClose, done }: LetInProps) {
  const t = useWords();
  const [name, call_] = useState('');
  const [id, identify] = useState('');
  const [scopes, allow] = useState(SCOPES);
  const whole = name.trim() !== '' && scopes.length > 0;
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t('new.title')}
      yes={t('new.yes', { name: name.trim() || '…' })}
      no={t('new.no')}
      blocked={!whole}
      says={{ 'client-id-taken': t('taken') }}
      act={(reason, intent) =>
        call('createPartner', {
          body: { name: name.trim(), scopes, ...(id.trim() ? { clientId: id.trim() } : {}), reason },
          intent,
        })
      }
      done={(partner) => {
        call_('');
        identify('');
        done(partner);
      }}
    >
      <Stack gap="sm">
        <Text>{t('new.text')}</Text>
        <TextInput label={t('name')} required value={name} onChange={(event) => call_(event.currentTarget.value)} />
        <TextInput
          label={t('clientId')}
          description={t('clientId.help')}
          value={id}
          onChange={(event) => identify(event.currentTarget.value)}
        />
        <Checkbox.Group label={t('scopes')} value={scopes} onChange={allow}>
          <Stack gap="xs" mt="xs">
            <Checkbox value="partner:read" label={t('scope.read')} />
            <Checkbox value="partner:write" label={t('scope.write')} />
          </Stack>
        </Checkbox.Group>
      </Stack>
    </ConfirmAct>
  );
}

function useColumns(): Column<Row>[] {
  const t = useWords();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('name'),
        value: (row) => row.name,
        cell: (row) => (
          <PageLink to="/admin/partners/$id" params={{ id: row.id }}>
            {row.name}
          </PageLink>
        ),
      },
      {
        key: 'clientId',
        title: t('clientId'),
        value: (row) => row.clientId,
        cell: (row) => <code>{row.clientId}</code>,
      },
      {
        key: 'status',
        title: t('status'),
        value: (row) => row.status,
        cell: (row) => (
          <StatusBadge mood={row.status === 'active' ? 'good' : 'neutral'}>{t(`status.${row.status}`)}</StatusBadge>
        ),
      },
      { key: 'scopes', title: t('scopes'), value: (row) => row.scopes.join(' ') },
      {
        key: 'createdAt',
        title: t('created'),
        value: (row) => row.createdAt,
        cell: (row) => <DateText at={row.createdAt} clock />,
      },
    ],
    [t],
  );
}
