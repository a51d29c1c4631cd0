import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { known, useWords } from './words';

type Detailed = Pick<Schema<'Difference'>, 'detailCode' | 'detailValues'>;

/** What was wrong with one row or call, in words; nothing where there is no name for it. */
export function useFlaw(): (of: Detailed) => string | undefined {
  const t = useWords();
  const format = useFormat();
  return ({ detailCode, detailValues }) => {
    const key = `flaw.${detailCode}`;
    if (!known(key)) return undefined;
    const values = Object.entries(detailValues).map(([name, value]) => {
      const column = `column.${value}`;
      if (name === 'column') return [name, known(column) ? t(column) : value];
      // a cell is shown as it stands in the file
      return [name, name === 'cell' ? value : format.digits(value)];
    });
    return t(key, Object.fromEntries(values));
  };
}
