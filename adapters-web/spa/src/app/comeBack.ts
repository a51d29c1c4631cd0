import { signIn } from '../api/session';

const KEPT = 'shulka-signing-in';
const BACK = 'shulka-back';
const TOO_SOON = 15_000;

/** To the sign-in and back to this page; not twice in a row, so that a sign-in that does not stick is no endless circle. */
export function comeBackSignedIn(): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEPT) ?? 0);
    if (Date.now() - last < TOO_SOON) return false;
    sessionStorage.setItem(KEPT, String(Date.now()));
    sessionStorage.setItem(BACK, location.pathname + location.search);
  } catch {
    // nothing is kept here: go
  }
  signIn();
  return true;
}
