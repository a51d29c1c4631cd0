import { queryOptions, useQuery } from '@tanstack/react-query';
import { send } from './call';
import { problemOf } from './problem';

export interface Session {
  signedIn: boolean;
  /** By which acts of the staff are signed. */
  subject?: string | null;
  name?: string | null;
  email?: string | null;
  roles: string[];
  merchant: { name: string };
  /** Whether time can be moved here; never in production. */
  testClock: boolean;
  now: string;
}

/** Who is asking. The answer also sets the cookie that writes have to prove that they know. */
export const session = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => (await send('GET', '/api/v1/session', { signal })) as Session,
  staleTime: 5 * 60_000,
});

export function useSession(): Session | undefined {
  return useQuery(session).data;
}

/** Now, as the server counts it: where the test clock was moved that is what it says. */
export function useNow(): string {
  const who = useSession();
  return who?.testClock ? who.now : new Date().toISOString();
}

export const isAdmin = (who: Session | undefined): boolean =>
  who?.signedIn === true && who.roles.some((role) => role === 'billing-admin' || role === 'billing-viewer');

export const mayWrite = (who: Session | undefined): boolean =>
  who?.signedIn === true && who.roles.includes('billing-admin');

/** Leaves for the sign-in, which comes back to where somebody was. */
export function signIn(back = location.pathname + location.search): void {
  location.assign(`/session/login?return=${encodeURIComponent(back)}`);
}

/** Ends the session here, and then where the sign-in is. */
export async function signOut(): Promise<void> {
  const token = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='));
  const answer = await fetch('/session/logout', {
    method: 'POST',
    headers: token ? { 'X-XSRF-TOKEN': decodeURIComponent(token.slice('XSRF-TOKEN='.length)) } : {},
    credentials: 'same-origin',
  });
  if (!answer.ok && answer.status !== 401) throw await problemOf(answer);
  location.assign(answer.headers.get('Location') ?? '/');
}
