import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { Money } from '../../ui/Money';
import './sums.css';
import { useWords } from './words';

type Amount = Schema<'Money'>;

interface Line {
  description: string;
  quantity: number;
  unitAmount: Amount;
  amount: Amount;
  periodStartsAt?: string | null;
  periodEndsAt?: string | null;
}

/** What invoices, quotes and pay links have in common. */
export interface Charged {
  lines: Line[];
  subtotal?: Amount;
  discount?: Amount;
  /** Nothing where nothing is charged. */
  taxRate?: number | null;
  tax: Amount;
  total: Amount;
  credit?: Amount;
  fromAccount?: Amount;
  arrears?: Amount;
  due: Amount;
}

/** Line by line what is charged, and how that comes to what is to be paid. */
export function Sums({ of, last }: { of: Charged; last?: string }) {
  const t = useWords();
  const format = useFormat();
  const tax = of.taxRate == null ? t('tax.plain') : t('tax', { rate: format.percent(of.taxRate) });
  const minus = (amount: Amount) => ({ amount: -amount.amount });
  const setOff = some(of.credit) || some(of.fromAccount) || some(of.arrears);
  return (
    <table className="sums">
      <caption>{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {of.lines.map((line, at) => (
          <tr key={at}>
            <th scope="row">
              {line.description}
              {line.quantity !== 1 && (
                <small>{t('each', { n: format.number(line.quantity), amount: format.money(line.unitAmount) })}</small>
              )}
              {line.periodStartsAt && line.periodEndsAt && (
                <small>
                  {t('time', { from: format.day(line.periodStartsAt), until: format.day(line.periodEndsAt) })}
                </small>
              )}
            </th>
            <td>
              <Money of={line.amount} />
            </td>
          </tr>
        ))}
        {some(of.discount) && <Row name={t('discount')} of={minus(of.discount)} />}
        {of.subtotal && some(of.discount) && (
          <Row name={t('subtotal')} of={{ amount: of.subtotal.amount - of.discount.amount }} />
        )}
        <Row name={tax} of={of.tax} />
        {setOff && <Row name={t('sum')} of={of.total} />}
        {some(of.credit) && <Row name={t('credited')} of={minus(of.credit)} />}
        {some(of.fromAccount) && <Row name={t('fromAccount')} of={minus(of.fromAccount)} />}
        {some(of.arrears) && <Row name={t('arrears')} of={of.arrears} />}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{last ?? t('due')}</th>
          <td>
            <Money of={of.due} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function some(amount: Amount | undefined): amount is Amount {
  return amount !== undefined && amount.amount !== 0;
}

function Row({ name, of }: { name: string; of: { amount: number } }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Money of={of} />
      </td>
    </tr>
  );
}
