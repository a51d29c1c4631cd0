import { Alert, Text } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isAdmin, mayWrite, useSession } from '../api/session';
import { useCommon } from '../i18n/words';
import { PageTitle } from '../ui/PageTitle';
import './admin.css';
import { places } from './places';
import { useWords } from './words';

/** Only the list is moved: `scrollIntoView` moves the page too, and its title is away then. */
function showIn(list: Element, one: Element) {
  const [all, at] = [list.getBoundingClientRect(), one.getBoundingClientRect()];
  list.scrollTop += at.top + at.height / 2 - all.top - all.height / 2;
  list.scrollLeft += at.left + at.width / 2 - all.left - all.width / 2;
}

/** The administration: what is where on the side, and the page beside it. */
export function AdminFrame() {
  const t = useWords();
  const common = useCommon();
  const who = useSession();
  const nav = useRef<HTMLElement>(null);
  const path = useLocation({ select: (at) => at.pathname });
  // there are more places than fit: where somebody is has to be seen
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says which one that is
  useEffect(() => {
    const here = nav.current?.querySelector('[aria-current="page"]');
    if (nav.current && here) showIn(nav.current, here);
  }, [path]);
  if (!isAdmin(who)) return <PageTitle lead={common('forbidden.text')}>{common('forbidden.title')}</PageTitle>;
  return (
    <div className="adminFrame">
      <nav ref={nav} className="adminNav noPrint" aria-label={t('nav')}>
        {places.map(({ group, pages }) => (
          <div key={group}>
            <Text className="adminGroup" id={group}>
              {t(group)}
            </Text>
            <ul aria-labelledby={group}>
              {pages
                .filter(({ testClock }) => !testClock || who?.testClock)
                .map(({ to, word }) => (
                  <li key={to}>
                    <Link to={`/admin/${to}` as '/admin'} activeOptions={{ exact: to === '', includeSearch: false }}>
                      {t(word)}
                    </Link>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="adminPage">
        {!mayWrite(who) && (
          <Alert mb="md" color="gray">
            {t('viewer')}
          </Alert>
        )}
        <Outlet />
      </div>
    </div>
  );
}
