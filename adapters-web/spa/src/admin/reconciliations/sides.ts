import { useFormat } from '../../i18n/format';
import { known, useWords } from './words';

const AMOUNT = /Rs (\d+)\.(\d\d)/g;
const AT = /(?: at )?(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z)/g;
const ON = /( on )?\b(\d{4}-\d\d-\d\d)\b/g;
const LINES = /^lines (\d+) and (\d+)$/;
const REFUNDED = /^settled, (Rs \d+\.\d\d) refunded$/;

/** What one side says, as the server writes it for programs, with amounts and days as the reader reads them. */
export function useSide(): (text: string) => string {
  const t = useWords();
  const format = useFormat();
  const money = (text: string) =>
    text.replace(AMOUNT, (_, rupees: string, paisa: string) => format.money({ amount: Number(rupees + paisa) }));
  return (text) => {
    const side = `side.${text}`;
    if (known(side)) return t(side);
    const [, first, second] = LINES.exec(text) ?? [];
    if (first && second) return t('side.lines', { first: format.digits(first), second: format.digits(second) });
    const [, back] = REFUNDED.exec(text) ?? [];
    if (back) return t('side.settled-refunded', { amount: money(back) });
    const comma = (text: string, at: number) => (at > 0 ? `, ${text}` : text);
    return money(text)
      .replace(AT, (_, time: string, at: number) => comma(`${format.first(time)}, ${format.clock(time)}`, at))
      .replace(ON, (_, on: string | undefined, day: string) => (on ? ', ' : '') + format.first(day));
  };
}
