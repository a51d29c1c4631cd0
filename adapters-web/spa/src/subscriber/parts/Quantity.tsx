import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from './words';

const MOST = 10_000;

/** A whole number of 1 or more; what is typed in between is not passed on. */
export function Quantity({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const t = useWords();
  const [typed, type] = useState(String(value));
  return (
    <TextInput
      label={t('quantity')}
      type="number"
      inputMode="numeric"
      min={1}
      max={MOST}
      step={1}
      w={140}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value;
        type(text);
        const number = Number(text);
        if (Number.isInteger(number) && number >= 1 && number <= MOST) onChange(number);
      }}
      onBlur={() => type(String(value))}
    />
  );
}
