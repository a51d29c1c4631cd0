import { Button, Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { Money } from '../../ui/Money';
import { QueryState } from '../../ui/QueryState';
import { useWhy } from '../../why/useWhy';
import './why.css';
import { useWords } from './words';

/** Every step from what was agreed to what is due; fetched when somebody wants to know. */
export function Why({ id }: { id: string }) {
  const t = useWords();
  const [opened, open] = useState(false);
  return (
    <section aria-labelledby="why" style={{ marginTop: 32 }}>
      {opened ? (
        <>
          <Title order={2} fz="1.3rem" id="why">
            {t('why')}
          </Title>
          <Text c="dimmed" mb="md">
            {t('why.lead')}
          </Text>
          <Explanation id={id} />
        </>
      ) : (
        <Button variant="light" onClick={() => open(true)} id="why" className="noPrint">
          {t('why')}
        </Button>
      )}
    </section>
  );
}

function Explanation({ id }: { id: string }) {
  const t = useWords();
  const format = useFormat();
  const say = useWhy();
  const why = useQuery(read('explainInvoice', { path: { id } }));
  return (
    <QueryState query={why}>
      {(told) => (
        <Card className="surface">
          {told.lines.map((line) => (
            <div key={line.position}>
              <Title order={3} fz="1rem" mt="sm">
                {t('why.line', { description: line.description, n: format.number(line.quantity) })}
              </Title>
              {line.days && (
                <Text fz="sm" c="dimmed">
                  {t('why.days', { left: format.number(line.days.left), total: format.number(line.days.total) })}
                </Text>
              )}
              <Steps of={line.steps} />
            </div>
          ))}
          <Title order={3} fz="1rem" mt="md">
            {t('why.all')}
          </Title>
          <Steps of={told.steps} />
          {told.proof && (
            <>
              <Title order={3} fz="1rem" mt="md">
                {t('why.proof')}
              </Title>
              <Text>{say.proof(told.proof)}</Text>
            </>
          )}
          {told.recomputes !== null && (
            <Text mt="md" fw={600}>
              {t(told.recomputes ? 'why.same' : 'why.differs')}
            </Text>
          )}
        </Card>
      )}
    </QueryState>
  );
}

function Steps({ of }: { of: Schema<'ExplainedStep'>[] }) {
  const t = useWords();
  const say = useWhy();
  return (
    <ol className="steps">
      {of.map((step, at) => (
        <li key={at}>
          <span>
            {say.step(step)} <abbr title={say.rule(step)}>{t('why.rule', { rule: step.rule })}</abbr>
          </span>
          <Money of={step.result} />
        </li>
      ))}
    </ol>
  );
}
