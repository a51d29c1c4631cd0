import { Alert } from '@mantine/core';
import { useCommon } from '../i18n/words';

/** What was done just now, seen and read aloud; it stays until the page is left or the next thing is done. */
export function Said({ children }: { children: string | undefined }) {
  const t = useCommon();
  return (
    <div role="status">
      {children && (
        <Alert color="pine" variant="light" my="md" title={t('done')}>
          {children}
        </Alert>
      )}
    </div>
  );
}
