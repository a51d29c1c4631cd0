import '@mantine/core/styles/SegmentedControl.layer.css';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useWords } from './words';

/** What came over the wire: put in order to be read, and as it came. */
export function Raw({ body, label }: { body: string; label: string }) {
  const t = useWords();
  const [asCame, show] = useState(false);
  const pretty = ordered(body);
  return (
    <>
      {pretty !== undefined && (
        <Group gap="xs" mt="sm" mb="xs">
          <Button
            size="compact-sm"
            variant={asCame ? 'default' : 'light'}
            aria-pressed={!asCame}
            onClick={() => show(false)}
          >
            {t('raw.pretty')}
          </Button>
          <Button
            size="compact-sm"
            variant={asCame ? 'light' : 'default'}
            aria-pressed={asCame}
            onClick={() => show(true)}
          >
            {t('raw.asCame')}
          </Button>
        </Group>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="raw" tabIndex={0} aria-label={label}>
        {asCame ? body : (pretty ?? body)}
      </section>
    </>
  );
}

/** Indented, if it is JSON at all. */
function ordered(body: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return undefined;
  }
}
