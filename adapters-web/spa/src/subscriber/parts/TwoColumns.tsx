import type { ReactNode } from 'react';
import './two-columns.css';

/** Two things beside each other, or below where there is no room; Mantine's grid weighs a kilobyte of script. */
export const TwoColumns = ({ children }: { children: ReactNode }) => <div className="twoColumns">{children}</div>;
