import { Alert, Text } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { isAdmin, mayWrite, useSession } from '../api/session';
import { useCommon } from '../i18n/words';
import { PageTitle } from '../ui/PageTitle';
import './admin.css';
import { places } from './places';
import { useWords } from './words';

/** The administration: what is where on the side, and the page beside it. */
export function AdminFrame() {
  const t = useWords();
  const common = useCommon();
  const who = useSession();
  if (!isAdmin(who)) return <PageTitle lead={common('forbidden.text')}>{common('forbidden.title')}</PageTitle>;
  return (
    <div className="adminFrame">
      <nav className="adminNav noPrint" aria-label={t('nav')}>
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
