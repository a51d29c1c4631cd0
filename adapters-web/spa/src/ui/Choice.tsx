import { type ReactNode, useId } from 'react';
import './choice.css';

interface Option<Value extends string> {
  value: Value;
  label: ReactNode;
  /** What it costs or loses, and is not its name. */
  text?: ReactNode;
}
interface Props<Value extends string> {
  label: string;
  of: Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of several: the browser's own radio buttons, which know the keyboard; Mantine's weigh four kilobytes more. */
export function Choice<Value extends string>({ label, of, value, onChange }: Props<Value>) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className="choice">
      <div id={id} className="choiceLabel">
        {label}
      </div>
      {of.map((one, at) => (
        <div key={one.value} className="choiceOption">
          <input
            type="radio"
            id={`${id}${at}`}
            name={id}
            value={one.value}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
            aria-describedby={one.text ? `${id}${at}text` : undefined}
          />
          <label htmlFor={`${id}${at}`}>{one.label}</label>
          {one.text && <p id={`${id}${at}text`}>{one.text}</p>}
        </div>
      ))}
    </div>
  );
}
