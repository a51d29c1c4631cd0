import { ActionIcon, Button, Container, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isAdmin, signIn, signOut, useSession } from '../api/session';
import { useFormat } from '../i18n/format';
import { choose } from '../i18n/i18n';
import { useCommon } from '../i18n/words';
import { useFrame } from './frame';
import { Mark } from './Mark';

export function Header() {
  const t = useCommon();
  const who = useSession();
  const [opened, open] = useState(false);
  const path = useLocation({ select: (at) => at.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu
  useEffect(() => open(false), [path]);
  return (
    <header className="header">
      <Container size={useFrame()}>
        <div className="headerRow">
          <Link to="/" className="brand">
            <Mark />
            <span>{who?.merchant.name ?? 'Shulka'}</span>
          </Link>
          <nav className="nav onlyWide" aria-label={t('nav')}>
            <Places />
          </nav>
          <LanguageSwitch />
          <ThemeSwitch />
          <div className="onlyWide">
            <Account />
          </div>
          <ActionIcon
            className="onlyNarrow"
            variant="default"
            size="lg"
            aria-expanded={opened}
            aria-controls="menu"
            aria-label={t(opened ? 'menu.close' : 'menu.open')}
            onClick={() => open(!opened)}
          >
            <svg width="18" height="18" viewBox="0 0 18 18" stroke="currentColor" strokeWidth="2" aria-hidden="true">
              <path d={opened ? 'M3 3l12 12M15 3L3 15' : 'M1 4h16M1 9h16M1 14h16'} strokeLinecap="round" />
            </svg>
          </ActionIcon>
        </div>
        {opened && (
          <div className="menu onlyNarrow" id="menu">
            <nav aria-label={t('nav')}>
              <Places />
            </nav>
            <div style={{ padding: '10px 12px 0' }}>
              <Account />
            </div>
          </div>
        )}
      </Container>
    </header>
  );
}

function Places() {
  const t = useCommon();
  const who = useSession();
  const exact = { exact: true };
  return (
    <>
      <Link to="/" activeOptions={exact}>
        {t('home')}
      </Link>
      {who?.signedIn && (
        <>
          <Link to="/me" activeOptions={exact}>
            {t('mine')}
          </Link>
          <Link to="/me/invoices">{t('invoices')}</Link>
          <Link to="/me/payments">{t('payments')}</Link>
          <Link to="/me/profile">{t('profile')}</Link>
        </>
      )}
      {isAdmin(who) && <Link to="/admin">{t('admin')}</Link>}
    </>
  );
}

function Account() {
  const t = useCommon();
  const who = useSession();
  const [leaving, leave] = useState(false);
  if (!who) return null;
  if (!who.signedIn) {
    return (
      <Button size="sm" onClick={() => signIn(location.pathname === '/' ? '/me' : undefined)}>
        {t('signIn')}
      </Button>
    );
  }
  return (
    <Button
      size="sm"
      variant="default"
      loading={leaving}
      title={who.name ? t('signedInAs', { name: who.name }) : undefined}
      onClick={() => {
        leave(true);
        signOut().catch(() => leave(false));
      }}
    >
      {t('signOut')}
    </Button>
  );
}

function LanguageSwitch() {
  const { lang } = useFormat();
  const other = lang === 'ne' ? 'en' : 'ne';
  return (
    <Button variant="subtle" size="compact-md" lang={other} onClick={() => choose(other)} px={8}>
      {other === 'ne' ? 'नेपाली' : 'English'}
    </Button>
  );
}

function ThemeSwitch() {
  const t = useCommon();
  const { setColorScheme } = useMantineColorScheme();
  const now = useComputedColorScheme('light');
  const dark = now === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={t(dark ? 'theme.toLight' : 'theme.toDark')}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      <svg
        width="18"
        height="18"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        {dark ? (
          <>
            <circle cx="12" cy="12" r="4.5" />
            <path d="M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M5 19l1.4-1.4M17.6 6.4L19 5" />
          </>
        ) : (
          <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z" />
        )}
      </svg>
    </ActionIcon>
  );
}
