import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmAct } from '../../ui/ConfirmAct';
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
  const navigate = useNavigate();
  const may = mayWrite(useSession());
  const [draft, change] = useState(() => (of ? draftOf(of) : NEW));
  const [tried, tries] = useState(false);
  const [asking, ask] = useState(false);
  const [trouble, hits] = useState<unknown>();
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
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          tries(true);
          ask(Object.keys(wrong).length === 0);
        }}
      >
        <AddOnFields draft={draft} change={change} wrong={tried ? wrong : {}} trouble={trouble} code={!of} />
        {tried && Object.keys(wrong).length > 0 && (
          <Text role="alert" c="var(--mantine-color-error)" mt="sm">
            {t('faults')}
          </Text>
        )}
        <Group mt="lg">
          <LinkButton to="/admin/add-ons" variant="default">
            {t('leave')}
          </LinkButton>
          {may && <Button type="submit">{t('look')}</Button>}
        </Group>
      </form>
      <ConfirmAct
        opened={asking}
        onClose={() => ask(false)}
        title={of ? t('version.confirm', { n, name: body.name }) : t('new.confirm', { name: body.name })}
        yes={of ? t('version.yes', { n, price }) : t('new.yes', { price })}
        no={t('new.no')}
        says={{
          'add-on-code-taken': t('codeTaken'),
          'add-on-changed': t('changed'),
          'add-on-retired': t('gone'),
        }}
        act={(reason, intent) =>
          send(reason, intent).catch((problem) => {
            hits(problem);
            throw problem;
          })
        }
        done={(made) => {
          ask(false);
          if (done) done(made);
          else navigate({ to: '/admin/add-ons/$code', params: { code: made.code } });
        }}
      >
        <Text>
          {of ? t('version.text') : t('new.text', { price, tax: t(draft.taxInclusive ? 'tax.in' : 'tax.added') })}
        </Text>
      </ConfirmAct>
    </>
  );
}
