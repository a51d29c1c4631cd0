import { Card, SegmentedControl, Stack, Text, Title, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import { useSession } from '../../api/session';
import { useFormat } from '../../i18n/format';
import { choose, type Lang } from '../../i18n/i18n';
import { useCommon } from '../../i18n/words';
import { Facts } from '../../ui/Facts';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { TwoColumns } from '../parts/TwoColumns';
import { DetailsForm } from './DetailsForm';
import { useWords } from './words';

/** Who I am, what my invoices say, and how these pages look. */
export function ProfilePage() {
  const t = useWords();
  const who = useSession();
  const details = useQuery({ ...read('readBillingDetails'), refetchOnWindowFocus: false });
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <TwoColumns>
        <Card className="surface" component="section" aria-labelledby="details">
          <Title order={2} fz="1.2rem" id="details">
            {t('details')}
          </Title>
          <Text c="dimmed" fz="sm" mb="md">
            {t('details.text')}
          </Text>
          <QueryState query={details}>{(known) => <DetailsForm known={known} />}</QueryState>
        </Card>
        <Stack gap="xl">
          <Card className="surface" component="section" aria-labelledby="who">
            <Title order={2} fz="1.2rem" mb="xs" id="who">
              {t('who')}
            </Title>
            <Facts
              of={[
                [t('name'), who?.name],
                [t('email'), who?.email],
              ]}
            />
            <Text c="dimmed" fz="sm" mt="sm">
              {t('who.text')}
            </Text>
          </Card>
          <Look />
        </Stack>
      </TwoColumns>
    </>
  );
}

function Look() {
  const t = useWords();
  const common = useCommon();
  const { lang } = useFormat();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Card className="surface" component="section" aria-labelledby="look">
      <Title order={2} fz="1.2rem" mb="md" id="look">
        {t('look')}
      </Title>
      <Stack gap="md" align="flex-start">
        <SegmentedControl
          aria-label={t('language')}
          value={lang}
          onChange={(value) => choose(value as Lang)}
          data={[
            { value: 'en', label: 'English' },
            { value: 'ne', label: 'नेपाली' },
          ]}
        />
        <SegmentedControl
          aria-label={t('colours')}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as typeof colorScheme)}
          data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: common(`theme.${value}`) }))}
        />
      </Stack>
    </Card>
  );
}
