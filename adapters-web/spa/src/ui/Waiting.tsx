import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useCommon } from '../i18n/words';

/** Grey lines of about the height that will be filled, so that nothing jumps; announced as waiting. */
export function Waiting({ lines = 4, height = 22 }: { lines?: number; height?: number }) {
  const t = useCommon();
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Stack gap="sm" aria-hidden>
        {Array.from({ length: lines }, (_, line) => line).map((line) => (
          <Skeleton key={line} height={height} width={line % 3 === 2 ? '60%' : '100%'} radius="sm" />
        ))}
      </Stack>
    </div>
  );
}
