import type { Problem } from '../api/problem';
import { useFormat } from '../i18n/format';
import { known, useWords } from '../refusals/words';

/** What was refused, by its code; the server's own text where the code is newer than this application. */
export function RefusalText({ of }: { of: Problem }) {
  const t = useWords();
  const { code } = of;
  return known(code) ? t(code) : of.message;
}

/** What is wrong with one field. */
export function FaultText({ of }: { of: Problem['fields'][number] }) {
  const t = useWords();
  const format = useFormat();
  const key = `field.${of.code}`;
  if (!known(key)) return of.message;
  const number = (value: number | undefined) => (value === undefined ? '' : format.number(value));
  return t(key, { least: number(of.least), most: number(of.most) });
}
