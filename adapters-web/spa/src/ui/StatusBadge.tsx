import { Badge } from '@mantine/core';

export type Mood = 'good' | 'waiting' | 'bad' | 'neutral';

const COLOURS: Record<Mood, string> = { good: 'pine', waiting: 'marigold', bad: 'red', neutral: 'gray' };
const SIGNS: Record<Mood, string> = { good: '✓', waiting: '…', bad: '!', neutral: '·' };

/** A state in a word, with a sign before it, so that nobody has to tell colours apart. */
export function StatusBadge({ mood, children }: { mood: Mood; children: string }) {
  return (
    <Badge color={COLOURS[mood]} className={`badge-${mood}`} leftSection={<span aria-hidden>{SIGNS[mood]}</span>}>
      {children}
    </Badge>
  );
}
