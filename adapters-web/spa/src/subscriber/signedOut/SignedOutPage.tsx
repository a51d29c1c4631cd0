import { Button, Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { signIn } from '../../api/session';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { useWords } from './words';

/** Where somebody was when they had to sign in. */
function wasAt(): string {
  try {
    return sessionStorage.getItem('shulka-back') ?? '/me';
  } catch {
    return '/me';
  }
}

const route = getRouteApi('/signed-out');

/** Where the sign-out ends, and a sign-in that came to nothing. */
export function SignedOutPage() {
  const t = useWords();
  const kind = route.useSearch().problem ? 'failed' : 'out';
  return (
    <>
      <PageTitle lead={t(`${kind}.text`)}>{t(kind)}</PageTitle>
      <Group>
        <Button onClick={() => signIn(kind === 'failed' ? wasAt() : '/me')}>{t('again')}</Button>
        <LinkButton to="/" variant="default">
          {t('plans')}
        </LinkButton>
      </Group>
    </>
  );
}
