import type { Schema } from './types';

type Details = Partial<Schema<'Problem'>>;

/** What is wrong with a field: a name for it, and the server's words. */
export interface Fault {
  field: string;
  message: string;
  code?: string;
  least?: number;
  most?: number;
}

/** An answer of the API that is no success, as RFC 9457 words it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Fault[];
  /** After how many seconds the server wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(status: number, details: Details, retryAfter?: number) {
    super(details.detail ?? details.title ?? `The server answered ${status}.`);
    this.name = 'Problem';
    this.status = status;
    this.code = details.code ?? `http-${status}`;
    this.fields = (details.errors ?? []) as Fault[];
    this.retryAfter = retryAfter;
  }

  /** Whether the same call may well succeed in a moment. */
  get passes(): boolean {
    return this.status === 429 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

/** The server could not be reached at all: nothing is known about what it did. */
export class Unreachable extends Error {
  constructor() {
    super('The server cannot be reached.');
    this.name = 'Unreachable';
  }
}

/** Whether the same may well succeed in a moment. */
export function isPassing(trouble: unknown): boolean {
  return trouble instanceof Unreachable || (trouble instanceof Problem && trouble.passes);
}

export async function problemOf(answer: Response): Promise<Problem> {
  const after = Number(answer.headers.get('Retry-After'));
  let details: Details = {};
  try {
    const read: unknown = await answer.json();
    if (typeof read === 'object' && read !== null) details = read as Details;
  } catch {
    // a proxy's page, or nothing: the status says enough
  }
  return new Problem(answer.status, details, Number.isFinite(after) && after > 0 ? after : undefined);
}
