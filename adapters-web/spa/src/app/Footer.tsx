import { Container, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from '../api/session';
import { useCommon } from '../i18n/words';
import { useFrame } from './frame';

export function Footer() {
  const t = useCommon();
  const merchant = useSession()?.merchant.name;
  return (
    <footer className="footer">
      <Container size={useFrame()}>
        <Group justify="space-between" gap="sm">
          <span>{merchant}</span>
          <Group gap="lg">
            <Link to="/accessibility">{t('accessibility')}</Link>
            <a href="/docs">{t('docs')}</a>
          </Group>
        </Group>
      </Container>
    </footer>
  );
}
