import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { daysBetween } from '../../i18n/dates';
import { useFormat } from '../../i18n/format';
import { paisa } from '../../i18n/numbers';
import { ConfirmMoney } from '../../ui/ConfirmMoney';
import { Trouble } from '../../ui/Trouble';
import { canEnd, promisedUntil } from './effects';
import type { Kind, Known } from './RefundForm';
import { amountOf, type Chosen, type Effect, type Fault, faults, request } from './wish';
import { useWords } from './words';

interface Props {
  kind: Kind;
  known: Known;
  left: number;
}
const NOTHING: Chosen = { whole: undefined, part: undefined, effect: undefined, reason: '', mobile: '' };

/** The form, and the last question. It is drawn anew when something else is left. */
export function Choose({ kind, known, left }: Props) {
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const onlyWhole = known.payment.disposition === 'unapplied';
  const [chosen, choose] = useState<Chosen>({ ...NOTHING, whole: onlyWhole || undefined });
  const [typed, type] = useState('');
  const [wrong, tell] = useState<Fault[]>([]);
  const [asking, ask] = useState(false);
  const set = (part: Partial<Chosen>) => choose((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faults(chosen, left);
    tell(found);
    if (found.length === 0) return ask(true);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const fault = (...of: Fault[]) => {
    const first = of.find((one) => wrong.includes(one));
    return first && t(`fault.${first}`);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="xl" mt="lg" maw="44rem">
        <HowMuch
          left={left}
          onlyWhole={onlyWhole}
          chosen={chosen}
          typed={typed}
          onTyped={(text) => {
            type(text);
            set({ part: paisa(text) });
          }}
          set={set}
          error={fault('howMuch', 'noAmount', 'tooMuch')}
        />
        <Effects known={known} left={left} chosen={chosen} set={set} error={fault('effect')} />
        <Textarea
          label={t('reason')}
          description={t('reason.hint')}
          value={chosen.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
          error={fault('reason')}
          maxLength={1000}
          required
          rows={3}
        />
        {kind === 'refund' && (
          <TextInput
            label={t('mobile')}
            description={t('mobile.hint')}
            value={chosen.mobile}
            onChange={(event) => set({ mobile: event.currentTarget.value.trim() })}
            error={fault('mobile')}
            inputMode="tel"
            autoComplete="off"
            maw="22rem"
          />
        )}
        {wrong.length > 0 && (
          <Text c="var(--mantine-color-error)" role="alert">
            {t('fault.some')}
          </Text>
        )}
        <Button type="submit" style={{ alignSelf: 'flex-start' }}>
          {t('continue')}
        </Button>
      </Stack>
      <LastQuestion kind={kind} known={known} left={left} chosen={chosen} opened={asking} close={() => ask(false)} />
    </form>
  );
}

interface HowMuchProps {
  left: number;
  onlyWhole: boolean;
  chosen: Chosen;
  typed: string;
  onTyped: (text: string) => void;
  set: (part: Partial<Chosen>) => void;
  error: string | undefined;
}

function HowMuch({ left, onlyWhole, chosen, typed, onTyped, set, error }: HowMuchProps) {
  const t = useWords();
  const amount = useFormat().money({ amount: left });
  return (
    <Choices legend={t('howMuch')} error={error}>
      {(told) => (
        <>
          <Choice name="much" told={told} checked={chosen.whole === true} onChoose={() => set({ whole: true })}>
            <strong>{t('whole', { amount })}</strong>
            <Text c="dimmed" fz="sm">
              {t(onlyWhole ? 'whole.only' : 'whole.text')}
            </Text>
          </Choice>
          {!onlyWhole && (
            <Choice
              name="much"
              told={told}
              checked={chosen.whole === false}
              onChoose={() => set({ whole: false })}
              more={
                chosen.whole === false && (
                  <TextInput
                    mt="xs"
                    maw="16rem"
                    label={t('part.amount')}
                    description={t('part.most', { amount })}
                    value={typed}
                    onChange={(event) => onTyped(event.currentTarget.value)}
                    inputMode="decimal"
                    autoComplete="off"
                    error={error}
                  />
                )
              }
            >
              <strong>{t('part')}</strong>
            </Choice>
          )}
        </>
      )}
    </Choices>
  );
}

interface EffectsProps {
  known: Known;
  left: number;
  chosen: Chosen;
  set: (part: Partial<Chosen>) => void;
  error: string | undefined;
}

/** What becomes of access, in words and dates. There is no default: whoever refunds has to say it. */
function Effects({ known, left, chosen, set, error }: EffectsProps) {
  const t = useWords();
  const format = useFormat();
  const now = useSession()?.now ?? new Date().toISOString();
  const unapplied = known.payment.disposition === 'unapplied';
  const possible = canEnd({ ...known, unapplied, now });
  const until = promisedUntil(known.subscription);
  const day = until && format.day(until);
  const days = until ? Math.max(0, daysBetween(now, until)) : 0;
  const gift = possible && amountOf(chosen, left) === left;
  const says: Record<Effect, string> = {
    keep: day ? t('keep.until', { day }) : t('keep.nothing'),
    'end-now': possible ? t('endNow.text', { count: days, n: format.number(days) }) : t('end.not'),
    'end-at-period-end': possible ? (day ? t('endLater.until', { day }) : t('endLater.text')) : t('end.not'),
  };
  return (
    <Choices legend={t('effect')} error={error}>
      {(told) =>
        (['keep', 'end-now', 'end-at-period-end'] as const).map((effect) => (
          <Choice
            key={effect}
            name="effect"
            told={told}
            checked={chosen.effect === effect}
            disabled={effect !== 'keep' && !possible}
            onChoose={() => set({ effect })}
          >
            <strong>{t(`effect.${effect}`)}</strong>
            <Text c="dimmed" fz="sm">
              {says[effect]} {effect === 'keep' && gift && t('keep.gift')}
            </Text>
          </Choice>
        ))
      }
    </Choices>
  );
}

interface ChoicesProps {
  legend: string;
  error: string | undefined;
  children: (told: { id: string; wrong: boolean }) => ReactNode;
}

function Choices({ legend, error, children }: ChoicesProps) {
  const id = useId();
  return (
    <fieldset className="fieldset" aria-describedby={error ? id : undefined}>
      <legend>{legend}</legend>
      <div className="choices">{children({ id, wrong: error !== undefined })}</div>
      {error && (
        <Text id={id} c="var(--mantine-color-error)" fz="sm" mt={6}>
          {error}
        </Text>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  name: string;
  told: { id: string; wrong: boolean };
  checked: boolean;
  disabled?: boolean;
  onChoose: () => void;
  children: ReactNode;
  /** What there is to say further once it is chosen. */
  more?: ReactNode;
}

function Choice({ name, told, checked, disabled, onChoose, children, more }: ChoiceProps) {
  const id = useId();
  return (
    <div className="choice">
      <input
        type="radio"
        id={id}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={onChoose}
        aria-invalid={told.wrong || undefined}
      />
      <label htmlFor={id}>{children}</label>
      {more && <div className="choiceMore">{more}</div>}
    </div>
  );
}

interface LastProps extends Props {
  chosen: Chosen;
  opened: boolean;
  close: () => void;
}

function LastQuestion({ kind, known, left, chosen, opened, close }: LastProps) {
  const t = useWords();
  const format = useFormat();
  const go = useNavigate();
  const queries = useQueryClient();
  const { id } = known.payment;
  const refusals = useRefusals();
  const old = useStale();
  const send = useIntent(
    (body: Schema<'RefundRequest'>, intent) =>
      call(kind === 'refund' ? 'refundPayment' : 'bookDashboardRefund', { path: { id }, body, intent }),
    (refund) => go({ to: '/admin/refunds/$id', params: { id: refund.id } }),
  );
  const sum = amountOf(chosen, left);
  if (sum === undefined || !chosen.effect) return null;
  const amount = format.money({ amount: sum });
  const stale = send.error instanceof Problem && STALE.includes(send.error.code);
  const lookAgain = () => {
    close();
    send.reset();
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  };
  return (
    <ConfirmMoney
      opened={opened}
      onClose={close}
      title={t(`${kind}.ask`, { amount })}
      yes={t(`${kind}.yes`, { amount })}
      no={t('no')}
      onYes={() => send.mutate(request(chosen, sum, left))}
      sending={send.isPending}
      trouble={stale ? undefined : send.error}
      blocked={stale}
      says={refusals}
      danger
    >
      <Text>{t(`${kind}.happens`, { amount })}</Text>
      <Text>
        <strong>{t('effect')}:</strong> {t(`effect.${chosen.effect}`)}.
      </Text>
      <Text>
        <strong>{t('reason')}:</strong> {chosen.reason.trim()}
      </Text>
      {stale && (
        <Trouble of={send.error} says={old}>
          <Button variant="default" size="sm" mt="sm" onClick={lookAgain}>
            {t('lookAgain')}
          </Button>
        </Trouble>
      )}
    </ConfirmMoney>
  );
}

/** The page shows what is not so any more. */
const STALE = ['refund-outdated', 'refund-exceeds-payment', 'refund-under-way', 'payment-not-refundable'];

function useStale(): Record<string, string> {
  const t = useWords();
  return {
    'refund-outdated': t('stale'),
    'refund-exceeds-payment': t('stale'),
    'refund-under-way': t('stale.underWay'),
    'payment-not-refundable': t('stale.notRefundable'),
  };
}

function useRefusals(): Record<string, string> {
  const t = useWords();
  return {
    'refund-only-whole': t('whole.only'),
    'refund-ends-nothing': t('end.not'),
    'refund-ends-other-time': t('end.other'),
    'refund-not-seen': t('notSeen'),
    'gateway-unavailable': t('unavailable'),
  };
}
