import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  lead?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}

/** A part of a page with a heading of its own. */
export function Section({ title, lead, acts, children }: Props) {
  return (
    <section className="part">
      <Group justify="space-between" align="flex-end" mb="sm" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Title order={2} fz="1.25rem">
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" fz="sm" maw="68ch">
              {lead}
            </Text>
          )}
        </div>
        {acts && <Group gap="sm">{acts}</Group>}
      </Group>
      {children}
    </section>
  );
}
