import { Alert, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { useCommon } from '../i18n/words';
import { Fault, Refused } from './fields';
import { refusal, troubleKey } from './trouble';

interface Props {
  of: unknown;
  /** Words of the page for a code of the API: `{ 'quote-outdated': t('outdated') }`. */
  says?: Record<string, string>;
  /** Names of fields on the page, for those that the server finds fault with. */
  fields?: Record<string, string>;
  title?: string;
  again?: () => void;
  children?: ReactNode;
}

/** Says what went wrong and that no money moved, and offers to try again. */
export function Trouble({ of, says, fields, title, again, children }: Props) {
  const t = useCommon();
  if (!of) return null;
  const code = of instanceof Problem ? of.code : undefined;
  const own = code === undefined ? undefined : says?.[code];
  const refused = refusal(of);
  const text = own ?? (refused ? <Refused of={refused} /> : t(troubleKey(of)));
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={title ?? (own || refused ? undefined : t('trouble.title'))}
      my="md"
    >
      <Text>{text}</Text>
      {of instanceof Problem &&
        of.fields.map((one, at) => (
          <Text key={`${one.field} ${at}`} fz="sm">
            {fields?.[one.field] ?? one.field}: <Fault of={one} />
          </Text>
        ))}
      {code && !own && (
        <Text c="dimmed" fz="sm" mt={4}>
          {t('trouble.code', { code })}
        </Text>
      )}
      {children}
      {again && (
        <Button variant="default" size="sm" mt="sm" onClick={again}>
          {t('again')}
        </Button>
      )}
    </Alert>
  );
}
