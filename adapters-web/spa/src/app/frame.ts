import { useLocation } from '@tanstack/react-router';

/** How wide a page is with all that surrounds it: tables of the administration want room. */
export function useFrame(): number | 'lg' {
  return useLocation({ select: ({ pathname }) => (pathname.startsWith('/admin') ? 1480 : 'lg') });
}
