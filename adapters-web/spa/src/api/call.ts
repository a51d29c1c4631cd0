import type { Operations } from '../generated/api';
import { routes } from '../generated/api';
import { isPassing, Problem, problemOf, Unreachable } from './problem';
import type { Answer, Arguments, OperationId } from './types';

interface Asked {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  intent?: string;
  signal?: AbortSignal;
}

/** What happens when the server no longer knows who is asking; set once, by the application. */
let signedOut: () => void = () => {};
export function onSignedOut(then: () => void): void {
  signedOut = then;
}

/** The language that the server answers in. */
let language = 'en';
export function speak(lang: string): void {
  language = lang;
}

/** Calls an operation of the API by its name. The only place that fetches. */
export async function call<Id extends OperationId>(id: Id, ...[asking]: Arguments<Id>): Promise<Answer<Id>> {
  const [method, template] = routes[id];
  return (await send(method, address(template, asking), asking ?? {})) as Answer<Id>;
}

/** Where an operation is found, as a link for files: the browser fetches it with the same session. */
export function href<Id extends OperationId>(id: Id, asking?: Operations[Id] extends object ? Asked : never): string {
  return address(routes[id][1], asking);
}

export function address(template: string, asked: Asked | undefined): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = asked?.path?.[name];
    if (value === undefined) throw new Error(`${template} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked?.query ?? {})) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** For what the document does not describe: the session, and pages that need no sign-in. */
export async function send(method: string, url: string, asked: Asked = {}): Promise<unknown> {
  const answer = await reach(url, {
    method,
    headers: headers(method, asked),
    body: body(asked.body),
    signal: asked.signal,
    credentials: 'same-origin',
  });
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (problem.status === 401) signedOut();
    throw problem;
  }
  if (answer.status === 204 || answer.headers.get('Content-Length') === '0') return undefined;
  return answer.headers.get('Content-Type')?.includes('json') ? answer.json() : answer.text();
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (trouble) {
    if (trouble instanceof DOMException && trouble.name === 'AbortError') throw trouble;
    throw new Unreachable();
  }
}

function headers(method: string, asked: Asked): Headers {
  const all = new Headers({ Accept: 'application/json', 'Accept-Language': language });
  if (method === 'GET') return all;
  const token = cookie('XSRF-TOKEN');
  if (token) all.set('X-XSRF-TOKEN', token);
  if (asked.body !== undefined && !(asked.body instanceof FormData)) all.set('Content-Type', 'application/json');
  if (method === 'POST') all.set('Idempotency-Key', asked.intent ?? crypto.randomUUID());
  return all;
}

function body(of: unknown): BodyInit | undefined {
  if (of === undefined) return undefined;
  return of instanceof FormData ? of : JSON.stringify(of);
}

function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}

/** For how many seconds a page may stay empty because the server wants time; what takes longer is said at once. */
const PATIENCE = 10;

/** Whether asking again may help: what is refused stays refused. */
export function worthRepeating(times: number, trouble: unknown): boolean {
  if (times >= 2) return false;
  if (trouble instanceof Problem && trouble.status === 401) return times < 1;
  return isPassing(trouble) && wanted(trouble) <= PATIENCE;
}

/** How many milliseconds to wait before that: a second, then two, and not less than the server wants. */
export function pauseBefore(times: number, trouble: unknown): number {
  return 1_000 * Math.max(2 ** times, wanted(trouble));
}

const wanted = (trouble: unknown): number => (trouble instanceof Problem ? (trouble.retryAfter ?? 0) : 0);
