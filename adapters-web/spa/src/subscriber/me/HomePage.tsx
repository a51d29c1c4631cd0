import { Card, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { useWords } from './words';

/** What I have, until when, and what is next. */
export function HomePage() {
  const t = useWords();
  const mine = useQuery(read('listSubscriptions'));
  const none = <Empty acts={<LinkButton to="/">{t('choose')}</LinkButton>}>{t('none')}</Empty>;
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <QueryState query={mine} empty={none}>
        {({ items }) => (
          <Stack>
            {items.map((one) => (
              <Card key={one.id} className="surface">
                <Title order={2} fz="1.2rem">
                  {one.planCode}
                </Title>
                {one.currentPeriod && <DateText at={one.currentPeriod.endsAt} />}
              </Card>
            ))}
          </Stack>
        )}
      </QueryState>
    </>
  );
}
