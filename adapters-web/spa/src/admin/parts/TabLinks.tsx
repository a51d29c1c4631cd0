import type { ReactNode } from 'react';

/** Parts of a thing, each with an address of its own. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tabLinks noPrint" aria-label={label}>
      {children}
    </nav>
  );
}
