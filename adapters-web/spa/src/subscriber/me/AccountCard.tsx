import { Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import { Money } from '../../ui/Money';
import { QueryState } from '../../ui/QueryState';
import { Waiting } from '../../ui/Waiting';
import { useWords } from './words';

/** What the subscriber has here, and what is owed. */
export function AccountCard() {
  const t = useWords();
  const account = useQuery(read('readAccount'));
  return (
    <Card className="surface" component="section" aria-labelledby="account">
      <Title order={2} fz="1.1rem" mb="xs" id="account">
        {t('account')}
      </Title>
      <QueryState query={account} waiting={<Waiting lines={2} />}>
        {({ credit, arrears }) => (
          <>
            <Text fw={600} component="div">
              {t('credit')}: <Money of={credit} />
            </Text>
            <Text c="dimmed" fz="sm">
              {t('credit.text')}
            </Text>
            {arrears.amount > 0 && (
              <>
                <Text fw={600} mt="sm" component="div">
                  {t('arrears')}: <Money of={arrears} />
                </Text>
                <Text c="dimmed" fz="sm">
                  {t('arrears.text')}
                </Text>
              </>
            )}
          </>
        )}
      </QueryState>
    </Card>
  );
}
