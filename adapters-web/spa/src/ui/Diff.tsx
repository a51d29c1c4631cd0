import { Code, Table, Text, VisuallyHidden } from '@mantine/core';
import '@mantine/core/styles/Table.layer.css';
import '@mantine/core/styles/Code.layer.css';
import type { ReactNode } from 'react';
import { useFormat } from '../i18n/format';
import { useCommon } from '../i18n/words';
import { type Change, changes } from './changes';
import { Scrolls } from './Scrolls';

interface Props {
  caption: string;
  before: object;
  after: object;
  /** What the columns are called: "Before" and "After" if nothing is said. */
  titles?: [string, string];
  name?: (path: string) => ReactNode;
  nothing?: string;
}

/** What is different between two things, name by name. A sign before an amount would be read as part of it. */
export function Diff({ caption, before, after, titles, name, nothing }: Props) {
  const t = useCommon();
  const all = changes(before, after);
  if (all.length === 0) return <Text c="dimmed">{nothing ?? t('diff.none')}</Text>;
  return (
    <Scrolls name={caption}>
      <Table className="surface" withTableBorder verticalSpacing="xs">
        <Table.Caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('diff.what')}</Table.Th>
            <Table.Th scope="col">{titles?.[0] ?? t('diff.before')}</Table.Th>
            <Table.Th scope="col">{titles?.[1] ?? t('diff.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {all.map((change) => (
            <Row key={change.path} change={change} name={name} />
          ))}
        </Table.Tbody>
      </Table>
    </Scrolls>
  );
}

function Row({ change, name }: { change: Change; name: Props['name'] }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name?.(change.path) ?? <Code>{change.path}</Code>}
      </Table.Th>
      <Table.Td>{'before' in change && <Value of={change.before} as="del" />}</Table.Td>
      <Table.Td>{'after' in change && <Value of={change.after} as="ins" />}</Table.Td>
    </Table.Tr>
  );
}

function Value({ of, as: Part }: { of: unknown; as: 'del' | 'ins' }) {
  const t = useCommon();
  const format = useFormat();
  const text = () => {
    if (of === null || of === undefined || of === '') return t('diff.nothing');
    if (typeof of === 'boolean') return t(of ? 'yes' : 'no');
    if (typeof of === 'number') return Number.isSafeInteger(of) ? format.number(of) : format.digits(String(of));
    if (isMoney(of)) return format.money(of);
    if (Array.isArray(of)) return of.length === 0 ? t('diff.nothing') : of.map(String).join(', ');
    return typeof of === 'object' ? JSON.stringify(of) : String(of);
  };
  return <Part className={Part === 'ins' ? 'diffAfter' : 'diffBefore'}>{text()}</Part>;
}

const isMoney = (of: unknown): of is { amount: number; currency: string } =>
  typeof of === 'object' && of !== null && 'amount' in of && 'currency' in of && Number.isSafeInteger(of.amount);
