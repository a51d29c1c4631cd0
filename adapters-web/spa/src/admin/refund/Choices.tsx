import { Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface ChoicesProps {
  legend: string;
  error: string | undefined;
  children: (told: { id: string; wrong: boolean }) => ReactNode;
}

/** A question with one answer of several. */
export function Choices({ legend, error, children }: ChoicesProps) {
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

/** One of the answers. */
export function Choice({ name, told, checked, disabled, onChoose, children, more }: ChoiceProps) {
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
