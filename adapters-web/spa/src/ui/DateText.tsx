import { Text } from '@mantine/core';
import { useFormat } from '../i18n/format';
import { useCommon } from '../i18n/words';

/** A day by both its names: the one that is read first, and the other below it or, in a sentence, behind it. */
export function DateText({ at, clock = false, inline = false }: { at: string; clock?: boolean; inline?: boolean }) {
  const format = useFormat();
  const t = useCommon();
  const bs = format.bs(at);
  const ad = format.ad(at);
  const nepali = format.lang === 'ne' && bs;
  const first = nepali ? bs : ad;
  const other = nepali ? ad : bs && `${bs} ${t('bs')}`;
  const time = clock ? `, ${format.clock(at)}` : '';
  if (inline) {
    return (
      <time dateTime={at}>
        {first}
        {time}
        {other && ` (${other})`}
      </time>
    );
  }
  return (
    <time dateTime={at}>
      {first}
      {time}
      {other && (
        <Text component="span" c="dimmed" fz="sm" display="block">
          {other}
        </Text>
      )}
    </time>
  );
}
