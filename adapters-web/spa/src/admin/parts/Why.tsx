import { Alert, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { Money } from '../../ui/Money';
import { QueryState } from '../../ui/QueryState';
import { useWhy } from '../../why/useWhy';
import { PaymentLink } from './Links';
import { useWords } from './words';

/** Why an invoice is what it is: each line by its steps, and the proof. */
export function InvoiceWhy({ id }: { id: string }) {
  const why = useQuery(read('explainAnyInvoice', { path: { id } }));
  return <QueryState query={why}>{(of) => <Explained of={of} />}</QueryState>;
}

function Explained({ of }: { of: Schema<'InvoiceExplanation'> }) {
  const t = useWords();
  const format = useFormat();
  const say = useWhy();
  return (
    <Stack gap="md">
      {of.recomputes === false && (
        <Alert color="red" role="alert">
          {t('why.unsound')}
        </Alert>
      )}
      {of.lines.map((line) => (
        <Card key={line.position} className="surface" padding="md">
          <Group justify="space-between" align="baseline" mb="xs" wrap="nowrap">
            <Title order={3} fz="1rem" style={{ minWidth: 0 }}>
              {line.description}
            </Title>
            <Text fw={650}>
              <Money of={line.amount} />
            </Text>
          </Group>
          <Steps of={line.steps} />
        </Card>
      ))}
      {of.steps.length > 0 && (
        <Card className="surface" padding="md">
          <Title order={3} fz="1rem" mb="xs">
            {t('why.whole')}
          </Title>
          <Steps of={of.steps} />
        </Card>
      )}
      {of.migration && (
        <Text>
          {t('why.migration', {
            number: format.number(of.migration.number),
            day: format.day(of.migration.announcedAt),
          })}
        </Text>
      )}
      {of.proof && (
        <Text>
          <Text span fw={650}>
            {t('why.proof')}:
          </Text>{' '}
          {say.proof(of.proof)} {of.proof.paymentId && <PaymentLink id={of.proof.paymentId} />}
        </Text>
      )}
      {of.recomputes !== false && (
        <Text c="dimmed" fz="sm">
          {t(of.recomputes === true ? 'why.sound' : 'why.untold')}
        </Text>
      )}
    </Stack>
  );
}

/** Whether there was anything to round. */
function isBroken({ numerator, denominator }: Schema<'ExactFraction'>): boolean {
  return BigInt(numerator) % BigInt(denominator) !== 0n;
}

function Steps({ of }: { of: Schema<'ExplainedStep'>[] }) {
  const t = useWords();
  const say = useWhy();
  if (of.length === 0) return <Text c="dimmed">{t('why.noSteps')}</Text>;
  return (
    <ol className="steps">
      {of.map((step, at) => (
        <li key={at}>
          <div>
            {say.step(step)}
            <Text c="dimmed" fz="sm">
              {step.rule}: {say.rule(step)}
            </Text>
            {step.rounded && isBroken(step.rounded) && (
              <Text c="dimmed" fz="sm">
                {t('why.exact', { fraction: `${step.rounded.numerator}/${step.rounded.denominator}` })}
              </Text>
            )}
          </div>
          <Money of={step.result} />
        </li>
      ))}
    </ol>
  );
}
