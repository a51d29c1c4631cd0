import { getRouteApi } from '@tanstack/react-router';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { Rehearsal } from './Rehearsal';
import { RehearseForm } from './RehearseForm';
import { usePlan } from './usePlan';
import { useWords } from './words';

const route = getRouteApi('/admin/plans/$code/migrate');

/** Moves who subscribed to an older version: first it is shown whom and to what, then exactly that is done. */
export function MigratePage() {
  const t = useWords();
  const { code } = route.useParams();
  const { rehearsal } = route.useSearch();
  const { plan, query } = usePlan(code);
  // a long name takes its lines first
  const coming = plan === undefined && query.error == null;
  return (
    <>
      <PageTitle
        lead={!coming && t('migrate.lead')}
        acts={
          !coming && (
            <LinkButton to="/admin/plans/$code" params={{ code }} variant="default">
              {t('leave')}
            </LinkButton>
          )
        }
      >
        {t('migrate.title', { name: plan?.name ?? code })}
      </PageTitle>
      {plan === null && <Empty>{t('absent', { code })}</Empty>}
      {plan && <RehearseForm plan={plan} />}
      {plan && rehearsal && <Rehearsal key={rehearsal} plan={plan} id={rehearsal} />}
      {plan === undefined && <QueryState query={query}>{() => null}</QueryState>}
    </>
  );
}
