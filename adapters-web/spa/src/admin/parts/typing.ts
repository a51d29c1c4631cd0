import type { ReactNode } from 'react';
import { fieldError } from '../../ui/fields';

/** The fields that are typed as a text, whatever is meant by it. */
type Typed<Draft> = { [Field in keyof Draft]: Draft[Field] extends string ? Field : never }[keyof Draft] & string;

interface Props<Draft> {
  draft: Draft;
  change: (draft: Draft) => void;
  /** What is wrong with a field, by this page. */
  wrong: (field: keyof Draft & string) => ReactNode;
  /** What the server said. */
  trouble: unknown;
}

/** What an input needs for a field of a draft; the API may call that by another name. */
export function typing<Draft extends object>({ draft, change, wrong, trouble }: Props<Draft>) {
  return (field: Typed<Draft>, asked: string = field) => ({
    value: draft[field] as string,
    error: wrong(field) ?? fieldError(trouble, asked),
    onChange: (event: { currentTarget: { value: string } }) => change({ ...draft, [field]: event.currentTarget.value }),
  });
}
