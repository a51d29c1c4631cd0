import { NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useFormat } from '../../i18n/format';
import { DraftForm } from '../../ui/DraftForm';
import { fieldError } from '../../ui/fields';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { PlanChoice } from '../parts/PlanChoice';
import { typing } from '../parts/typing';
import { type Draft, faults, NEW, wanted } from './draft';
import { useWords } from './words';
import { useWorth } from './worth';

/** Issues a coupon. */
export function NewCouponPage() {
  const t = useWords();
  const worth = useWorth();
  const format = useFormat();
  const navigate = useNavigate();
  const [draft, change] = useState(NEW);
  const wrong = faults(draft);
  const body = wanted(draft);
  const gives = worth({ ...body, amountOff: body.amountOff ?? null });
  return (
    <>
      <PageTitle lead={t('new.lead')}>{t('new.title')}</PageTitle>
      <DraftForm
        fields={({ tried, trouble }) => (
          <CouponFields draft={draft} change={change} wrong={tried ? wrong : {}} trouble={trouble} />
        )}
        fault={Object.keys(wrong).length > 0 && t('faults')}
        leave={
          <LinkButton to="/admin/coupons" variant="default">
            {t('leave')}
          </LinkButton>
        }
        look={t('look')}
        title={t('new.confirm', { code: draft.code })}
        yes={t('new.yes', { code: draft.code, worth: gives })}
        no={t('new.no')}
        says={{ 'coupon-code-taken': t('codeTaken') }}
        act={(reason, intent) => call('createCoupon', { body: { ...body, reason }, intent })}
        done={() => navigate({ to: '/admin/coupons' })}
      >
        <Text>
          {draft.most === ''
            ? t('new.text', { worth: gives })
            : t('new.limited', { worth: gives, most: format.number(body.maxRedemptions ?? 0) })}
        </Text>
        {body.planCodes && body.planCodes.length > 0 && (
          <Text>{t('new.plans', { plans: body.planCodes.join(', ') })}</Text>
        )}
        {body.expiresAt && <Text>{t('new.until', { day: format.day(draft.last) })}</Text>}
      </DraftForm>
    </>
  );
}

interface FieldsProps {
  draft: Draft;
  change: (draft: Draft) => void;
  wrong: ReturnType<typeof faults>;
  trouble: unknown;
}

function CouponFields({ draft, change, wrong, trouble }: FieldsProps) {
  const t = useWords();
  const fault = (field: keyof Draft) => {
    const word = wrong[field];
    return word && t(word as 'fault.whole');
  };
  const text = typing({ draft, change, wrong: fault, trouble });
  return (
    <Stack gap="md" maw={640}>
      <TextInput label={t('code')} description={t('code.help')} required {...text('code')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('kind')}
          value={draft.kind}
          data={(['percent', 'amount'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(event) => change({ ...draft, kind: event.currentTarget.value as Draft['kind'] })}
        />
        {draft.kind === 'percent' ? (
          <TextInput label={t('percent')} inputMode="numeric" required {...text('percent', 'percentOff')} />
        ) : (
          <TextInput
            label={t('amount')}
            description={t('amount.help')}
            inputMode="decimal"
            required
            {...text('amount', 'amountOff')}
          />
        )}
        <NativeSelect
          label={t('duration')}
          value={draft.duration}
          data={(['once', 'repeating', 'forever'] as const).map((value) => ({ value, label: t(`duration.${value}`) }))}
          onChange={(event) => change({ ...draft, duration: event.currentTarget.value as Draft['duration'] })}
        />
        {draft.duration === 'repeating' && (
          <TextInput label={t('periods')} inputMode="numeric" required {...text('periods')} />
        )}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('most')}
          description={t('most.help')}
          inputMode="numeric"
          {...text('most', 'maxRedemptions')}
        />
        <TextInput type="date" label={t('last')} description={t('last.help')} {...text('last', 'expiresAt')} />
      </SimpleGrid>
      <PlanChoice
        label={t('plans')}
        help={t('plans.help')}
        value={draft.plans}
        error={fieldError(trouble, 'planCodes')}
        onChange={(plans) => change({ ...draft, plans })}
      />
    </Stack>
  );
}
