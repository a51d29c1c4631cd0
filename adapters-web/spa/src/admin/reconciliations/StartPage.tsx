import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/List.layer.css';
import { Alert, Button, Card, FileInput, Group, List, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import { mayWrite, useSession } from '../../api/session';
import { dayEnd, dayStart } from '../../ui/Filters';
import { PageTitle } from '../../ui/PageTitle';
import { Trouble } from '../../ui/Trouble';
import { useWords as useParts } from '../parts/words';
import { useWords } from './words';

const route = getRouteApi('/admin/reconciliations/start');
const DAY = 86_400_000;

interface Wish {
  from: string;
  to: string;
  reason: string | undefined;
  file: { name: string; size: number; at: number } | undefined;
}

/** Begins a comparison: of a time with Khalti, or with a file of Khalti's. */
export function StartPage() {
  const t = useWords();
  const may = mayWrite(useSession());
  return (
    <>
      <PageTitle lead={t('start.lead')}>{t('start.title')}</PageTitle>
      {may ? <StartForm /> : <Alert color="gray">{t('viewer')}</Alert>}
    </>
  );
}

function StartForm() {
  const t = useWords();
  const parts = useParts();
  const go = useNavigate();
  const { against } = route.useSearch();
  const byFile = against === 'settlement';
  const last = useLastDays();
  const [from, setFrom] = useState(last.from);
  const [to, setTo] = useState(last.to);
  const [reason, type] = useState('');
  const [file, take] = useState<File | null>(null);
  const [wrong, tell] = useState<'days' | 'file' | undefined>();
  const start = useIntent(
    ({ from, to, reason }: Wish, intent) => {
      const body = file && byFile ? form({ from, to, reason, file }) : { from, to, reason };
      return call('reconcile', { body: body as never, intent });
    },
    (run) => go({ to: '/admin/reconciliations/$id', params: { id: run.id } }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const first = dayStart(from);
    const end = dayEnd(to);
    if (!first || !end || first >= end) return tell('days');
    if (byFile && !file) return tell('file');
    tell(undefined);
    start.mutate({
      from: first,
      to: end,
      reason: reason.trim() || undefined,
      file: byFile && file ? { name: file.name, size: file.size, at: file.lastModified } : undefined,
    });
  };
  return (
    <Card className="surface" maw="44rem" component="form" onSubmit={submit}>
      <Stack gap="lg">
        <SegmentedControl
          aria-label={t('against')}
          value={byFile ? 'settlement' : 'gateway'}
          onChange={(value) => go({ to: '.', search: { against: value } as never, replace: true })}
          data={[
            { value: 'gateway', label: t('against.gateway') },
            { value: 'settlement', label: t('against.settlement') },
          ]}
        />
        <Text>{t(byFile ? 'settlement.text' : 'gateway.text')}</Text>
        {byFile && <Columns />}
        <Group gap="md" align="flex-start">
          <TextInput
            type="date"
            label={t('from')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            error={wrong === 'days' && t('wrong.days')}
            required
          />
          <TextInput
            type="date"
            label={t('to')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            required
          />
        </Group>
        {byFile && (
          <FileInput
            label={t('file')}
            description={t('file.hint')}
            placeholder={t('file.choose')}
            accept=".csv,text/csv"
            value={file}
            onChange={take}
            error={wrong === 'file' && t('wrong.file')}
            clearable
            clearButtonProps={{ 'aria-label': t('file.clear') }}
          />
        )}
        <TextInput
          label={parts('reason')}
          description={parts('reason.hint')}
          value={reason}
          maxLength={1000}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Trouble
          of={start.error}
          title={t('trouble')}
          fields={{ file: t('file'), from: t('from'), to: t('to'), reason: parts('reason') }}
        />
        <Button type="submit" loading={start.isPending} style={{ alignSelf: 'flex-start' }}>
          {t(byFile ? 'start.file' : 'start.gateway')}
        </Button>
        <div role="status" className="visually-hidden-status">
          {start.isPending ? t('sending') : ''}
        </div>
      </Stack>
    </Card>
  );
}

/** How columns are found: by names that the server is configured with. */
function Columns() {
  const t = useWords();
  return (
    <div>
      <Text fz="sm">{t('columns')}</Text>
      <List fz="sm" mt={4}>
        <List.Item>{t('columns.transaction')}</List.Item>
        <List.Item>{t('columns.amount')}</List.Item>
        <List.Item>{t('columns.fee')}</List.Item>
        <List.Item>{t('columns.date')}</List.Item>
      </List>
      <Text fz="sm" c="dimmed" mt={4}>
        {t('columns.other')}
      </Text>
    </div>
  );
}

function form(of: { from: string; to: string; reason: string | undefined; file: File }): FormData {
  const data = new FormData();
  data.set('from', of.from);
  data.set('to', of.to);
  if (of.reason) data.set('reason', of.reason);
  data.set('file', of.file);
  return data;
}

/** Yesterday and the six days before it, in Nepal. */
function useLastDays(): { from: string; to: string } {
  const now = Date.parse(useSession()?.now ?? new Date().toISOString()) + (5 * 60 + 45) * 60_000;
  const day = (back: number) => new Date(now - back * DAY).toISOString().slice(0, 10);
  return { from: day(7), to: day(1) };
}
