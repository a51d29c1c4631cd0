import { Container, VisuallyHidden } from '@mantine/core';
import { Outlet, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useSession } from '../api/session';
import { useFormat } from '../i18n/format';
import { useCommon } from '../i18n/words';
import { Waiting } from '../ui/Waiting';
import { Footer } from './Footer';
import { useFrame } from './frame';
import { Header } from './Header';
import { Offline } from './Offline';

/** What surrounds every page, and what happens when another page is shown. */
export function Shell() {
  const t = useCommon();
  const main = useRef<HTMLElement>(null);
  const [said, say] = useState('');
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        main.current?.focus({ preventScroll: true });
        // the heading names the document in an effect of its own
        setTimeout(() => say(document.title), 50);
      }),
    [router],
  );
  return (
    <div className="frame">
      <button
        type="button"
        className="skip"
        onClick={() => {
          main.current?.focus();
          main.current?.scrollIntoView();
        }}
      >
        {t('skip')}
      </button>
      <Header />
      <Offline />
      <TestClock />
      <main id="main" ref={main} tabIndex={-1} className="main">
        <Container size={useFrame()}>
          <Suspense fallback={<Waiting lines={6} />}>
            <Outlet />
          </Suspense>
        </Container>
      </main>
      <Footer />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}

/** Where time can be moved, nobody should take it for the real one. */
function TestClock() {
  const who = useSession();
  const t = useCommon();
  const format = useFormat();
  if (!who?.testClock || Math.abs(Date.parse(who.now) - Date.now()) < 3_600_000) return null;
  return <aside className="bar">{t('testClock', { now: format.day(who.now) })}</aside>;
}
