import type { OperationId } from '../../api/types';
import { MUCH } from '../made';

/** A list that somebody sees. */
export interface List {
  /** The file that draws it. */
  in: string;
  at: string;
  /** The operation that it is read by. */
  of: OperationId;
  /** Where its rows are in the answer. */
  rows?: string[];
  /** What is said where there are none; of some nothing is said then. */
  none?: string;
  /** The longest thing in a row. */
  long?: string;
  /** What fails has no button of its own: it says this. */
  fails?: string;
  /** What the rest of the API says, where that matters. */
  beside?: Partial<Record<OperationId, unknown>>;
  /** What the answer has to be like for the list to be drawn at all. */
  mend?: (answer: unknown, state: 'empty' | 'long') => unknown;
}

const NONE = 'Nothing is here yet.';
export const ID = 'abcd';
export const report = (of: OperationId, name: string, rest: Partial<List> = {}): List => ({
  in: `admin/reports/${name}.tsx`,
  at: `/admin/reports?report=${name.toLowerCase()}&from=2026-11-01&to=2026-12-01&interval=day`,
  of,
  none: NONE,
  long: MUCH,
  ...rest,
});
export const list = (of: OperationId, file: string, at: string, rest: Partial<List> = {}): List => ({
  in: file,
  at,
  of,
  none: NONE,
  ...rest,
});
