import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../i18n/format';
import { whole } from '../../i18n/numbers';
import { useWords } from './words';

const MOST = 10_000;
const STEPS: Record<string, number> = { ArrowUp: 1, ArrowDown: -1 };

/**
 * A whole number of 1 or more, in either digits; what is typed in between is not passed on. A field for numbers of the browser
 * takes no Nepali digits and shows none.
 */
export function Quantity({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const t = useWords();
  const format = useFormat();
  const [typed, type] = useState<string>();
  const fits = (number: number | undefined) => number !== undefined && number >= 1 && number <= MOST;
  return (
    <TextInput
      label={t('quantity')}
      inputMode="numeric"
      autoComplete="off"
      w={140}
      value={typed ?? format.digits(String(value))}
      onChange={(event) => {
        const text = event.currentTarget.value;
        type(text);
        const number = whole(text);
        if (number !== undefined && fits(number)) onChange(number);
      }}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (step === undefined) return;
        event.preventDefault();
        type(undefined);
        if (fits(value + step)) onChange(value + step);
      }}
      onBlur={() => type(undefined)}
    />
  );
}
