import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useFormat } from '../../i18n/format';
import { SLOW } from './poll';
import { useWords } from './words';

interface Props {
  asking: boolean;
  asked: number;
  times: number;
  wait: number;
  refetch: () => unknown;
}

/** When it was asked and when it will be again; not read aloud, for it changes every second. */
export function Polling({ asking, asked, times, wait, refetch }: Props) {
  const t = useWords();
  const format = useFormat();
  const [now, tick] = useState(Date.now());
  useEffect(() => {
    const clock = setInterval(() => tick(Date.now()), 500);
    return () => clearInterval(clock);
  }, []);
  const seconds = Math.max(1, Math.ceil((asked + wait - now) / 1_000));
  const time = format.clock(new Date(asked).toISOString());
  return (
    <>
      {/* the button first: it must not run away from who points at it */}
      <Group mt="md" gap="md">
        <Button variant="default" size="compact-md" onClick={() => refetch()} disabled={asking}>
          {t('now')}
        </Button>
        <Text c="dimmed" fz="sm" aria-live="off">
          {asking ? t('asking') : t('asked', { count: seconds, time, seconds: format.number(seconds) })}
        </Text>
      </Group>
      {times >= SLOW && <Text mt="sm">{t('slow')}</Text>}
    </>
  );
}
