import type { QueryClient } from '@tanstack/react-query';
import { isAdmin, session } from '../api/session';
import { comeBackSignedIn } from './comeBack';

/** What every page is given. */
export interface Given {
  client: QueryClient;
}
interface Before {
  context: Given;
  /** Fetched ahead, because somebody points at a link to it: nobody is there yet. */
  preload?: boolean;
}

/** Pages about somebody: who is not signed in goes to the sign-in and comes back here. */
export async function signedIn({ context, preload }: Before): Promise<void> {
  const who = await context.client.ensureQueryData(session);
  if (preload) return;
  // the page stays empty until the browser has left
  if (!who.signedIn && comeBackSignedIn()) await new Promise(() => {});
}

/** Pages for the staff; who has no role is told so by the frame of the administration. */
export async function staff(before: Before): Promise<{ allowed: boolean }> {
  await signedIn(before);
  return { allowed: isAdmin(await before.context.client.ensureQueryData(session)) };
}
