import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useFormat } from '../../i18n/format';
import { paisa } from '../../i18n/numbers';
import { Choice, Choices } from './Choices';
import { EffectChoice } from './EffectChoice';
import { LastQuestion } from './LastQuestion';
import type { Kind, Known } from './RefundForm';
import { type Chosen, type Fault, faults } from './wish';
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
  const onlyWhole = kind === 'refund' && known.payment.disposition === 'unapplied';
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
        <EffectChoice known={known} left={left} chosen={chosen} set={set} error={fault('effect')} />
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
