import { Card, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Says what would be here, and what to do next. */
export function Empty({ children, acts }: { children: ReactNode; acts?: ReactNode }) {
  return (
    <Card className="surface" ta="center" py="xl">
      <Text c="dimmed">{children}</Text>
      {acts && (
        <Group justify="center" mt="md">
          {acts}
        </Group>
      )}
    </Card>
  );
}
