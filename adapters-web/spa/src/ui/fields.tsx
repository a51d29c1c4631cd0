import { lazy, type ReactNode, Suspense } from 'react';
import { Problem } from '../api/problem';

// hundreds of words that most visits never need: they come with the first refusal
const load = () => import('./Refusal').catch(() => undefined);
const LazyRefusal = lazy(async () => ({
  default: (await load())?.RefusalText ?? (({ of }: { of: Problem }) => of.message),
}));
const LazyFault = lazy(async () => ({
  default: (await load())?.FaultText ?? (({ of }: { of: Problem['fields'][number] }) => of.message),
}));

/** What was refused, in the reader's language. */
export function Refused({ of }: { of: Problem }) {
  return (
    <Suspense fallback="…">
      <LazyRefusal of={of} />
    </Suspense>
  );
}

/** What is wrong with a field, in the reader's language. */
export function Fault({ of }: { of: Problem['fields'][number] }) {
  return (
    <Suspense fallback="…">
      <LazyFault of={of} />
    </Suspense>
  );
}

/** What the server says of a field that was typed, to stand beside it; a field is meant with all that is inside it. */
export function fieldError(trouble: unknown, field: string): ReactNode {
  if (!(trouble instanceof Problem)) return undefined;
  const said = trouble.fields.find((one) => one.field === field || one.field.startsWith(`${field}.`));
  return said && <Fault of={said} />;
}
