import '@mantine/core/styles/Code.layer.css';
import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { useCommon } from '../i18n/words';

interface Props {
  title: string;
  children: string;
  of: string;
  onClose: () => void;
}

/** Something that is told once: it stays until somebody says that they have it. */
export function Secret({ title, children, of, onClose }: Props) {
  const t = useCommon();
  return (
    <Alert color="marigold" variant="light" title={title} my="md" role="alert">
      <Text mb="sm">{children}</Text>
      <Code block style={{ userSelect: 'all', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {of}
      </Code>
      <Group mt="sm" gap="sm">
        <CopyButton value={of}>
          {({ copied, copy }) => (
            <Button size="sm" onClick={copy} aria-live="polite">
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
        <Button size="sm" variant="default" onClick={onClose}>
          {t('secret.kept')}
        </Button>
      </Group>
    </Alert>
  );
}
