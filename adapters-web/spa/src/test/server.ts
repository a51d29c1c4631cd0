import { vi } from 'vitest';

/** What the application asked for. */
export interface Request {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}
type Reply = unknown | ((request: Request) => unknown);

/** An answer that is no plain success. */
export class Answered {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;

  constructor(status: number, body?: unknown, headers: Record<string, string> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export const problem = (status: number, code: string, detail = code) =>
  new Answered(
    status,
    { type: `urn:shulka:problem:${code}`, title: code, status, detail, code, instance: '/' },
    { 'Content-Type': 'application/problem+json' },
  );

/** A server that answers by `'GET /api/v1/plans'`, and remembers what it was asked. `:x` stands for any part. */
export function serve(replies: Record<string, Reply>): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const at = new URL(url, 'http://localhost');
    const request: Request = {
      method: init.method ?? 'GET',
      path: at.pathname,
      query: at.searchParams,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
    };
    asked.push(request);
    const found = Object.entries(replies).find(([route]) => fits(route, request));
    if (!found) return answer(problem(404, 'not-faked', `${request.method} ${request.path}`));
    const reply = typeof found[1] === 'function' ? await found[1](request) : found[1];
    return reply instanceof Answered ? answer(reply) : answer(new Answered(200, reply));
  });
  return asked;
}

function fits(route: string, { method, path }: Request): boolean {
  const [verb, pattern = ''] = route.split(' ');
  if (verb !== method) return false;
  const wanted = pattern.split('/');
  const there = path.split('/');
  return wanted.length === there.length && wanted.every((part, at) => part.startsWith(':') || part === there[at]);
}

function answer({ status, body, headers }: Answered): Response {
  const text = body === undefined ? null : JSON.stringify(body);
  return new Response(text, { status, headers: { 'Content-Type': 'application/json', ...headers } });
}
