import { Problem } from '../api/problem';

/** What the server says of a field that was typed, to stand beside it; a field is meant with all that is inside it. */
export function fieldError(trouble: unknown, field: string): string | undefined {
  if (!(trouble instanceof Problem)) return undefined;
  const said = trouble.fields.find((one) => one.field === field || one.field.startsWith(`${field}.`));
  return said?.message;
}
