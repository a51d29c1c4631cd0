import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmAct } from '../../ui/ConfirmAct';

type Word = 'retire' | 'retire.title' | 'retire.text' | 'retire.yes' | 'retire.no';

interface Props {
  /** The words of the page. */
  t: (word: Word, values?: { name: string }) => string;
  name: string;
  act: (reason: string | undefined, intent: string) => Promise<unknown>;
  done: () => void;
}

/** Takes something from sale for good. */
export function Retire({ t, name, act, done }: Props) {
  const [asking, ask] = useState(false);
  return (
    <>
      <Button variant="default" color="red" onClick={() => ask(true)}>
        {t('retire')}
      </Button>
      <ConfirmAct
        opened={asking}
        onClose={() => ask(false)}
        title={t('retire.title', { name })}
        yes={t('retire.yes', { name })}
        no={t('retire.no')}
        danger
        act={act}
        done={() => {
          ask(false);
          done();
        }}
      >
        <Text>{t('retire.text')}</Text>
      </ConfirmAct>
    </>
  );
}
