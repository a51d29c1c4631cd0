import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import type { Schema } from '../../api/types';
import { useGives } from '../../gives/useGives';
import { useFormat } from '../../i18n/format';
import { DraftForm } from '../../ui/DraftForm';
import { useEvery } from '../../ui/every';
import { LinkButton } from '../../ui/LinkButton';
import { AddOnFields } from './AddOnFields';
import { draftOf, faults, NEW, wanted } from './draft';
import { useWords } from './words';

/** A new add-on, or the next version of one. */
export function AddOnForm({ of, done }: { of?: Schema<'AddOn'>; done?: (made: Schema<'AddOn'>) => void }) {
  const t = useWords();
  const format = useFormat();
  const every = useEvery();
  const gives = useGives();
  const navigate = useNavigate();
  const [draft, change] = useState(() => (of ? draftOf(of) : NEW));
  const wrong = faults(draft);
  const body = wanted(draft);
  const often = draft.kind === 'once' ? t('kind.once') : every({ unit: draft.unit, count: Number(draft.count) || 1 });
  const price = `${format.money(body.price)} ${often}`;
  const n = format.number((of?.version ?? 0) + 1);
  const send = (reason: string | undefined, intent: string) =>
    of
      ? call('publishAddOnVersion', { path: { code: of.code }, body: { ...body, reason }, intent })
      : call('createAddOn', { body: { code: draft.code, ...body, reason }, intent });
  return (
    <DraftForm
      fields={({ tried, trouble }) => (
        <AddOnFields draft={draft} change={change} wrong={tried ? wrong : {}} trouble={trouble} code={!of} />
      )}
      fault={Object.keys(wrong).length > 0 && t('faults')}
      leave={
        <LinkButton to="/admin/add-ons" variant="default">
          {t('leave')}
        </LinkButton>
      }
      look={t('look')}
      title={of ? t('version.confirm', { n, name: body.name }) : t('new.confirm', { name: body.name })}
      yes={of ? t('version.yes', { n, price }) : t('new.yes', { price })}
      no={t('new.no')}
      says={{
        'add-on-code-taken': t('codeTaken'),
        'add-on-changed': t('changed'),
        'add-on-retired': t('gone'),
      }}
      act={(reason, intent) => send(reason, intent)}
      done={(made) => {
        if (done) done(made);
        else navigate({ to: '/admin/add-ons/$code', params: { code: made.code } });
      }}
    >
      <Text>
        {of ? t('version.text') : t('new.text', { price, tax: t(draft.taxInclusive ? 'tax.in' : 'tax.added') })}
      </Text>
      <Text>
        {t('gives')}: {gives(body.gives ?? {}).join('; ') || t('gives.nothing')}
      </Text>
    </DraftForm>
  );
}
