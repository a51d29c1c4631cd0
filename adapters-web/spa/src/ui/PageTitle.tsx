import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useSession } from '../api/session';

/** The one heading of a page, which also names the document; what can be done with the whole page stands beside it. */
export function PageTitle({ children, lead, acts }: { children: string; lead?: ReactNode; acts?: ReactNode }) {
  const merchant = useSession()?.merchant.name;
  useEffect(() => {
    document.title = merchant ? `${children} · ${merchant}` : children;
  }, [children, merchant]);
  return (
    <Group justify="space-between" align="flex-start" gap="md" mb="lg">
      <div style={{ minWidth: 0, flex: '1 1 18rem' }}>
        <Title order={1} fz={{ base: '1.6rem', sm: '2rem' }} lh={1.2}>
          {children}
        </Title>
        {lead && (
          <Text c="dimmed" mt={6} maw="62ch">
            {lead}
          </Text>
        )}
      </div>
      {acts && <Group gap="sm">{acts}</Group>}
    </Group>
  );
}
