import { expect, test, vi } from 'vitest';
import { Answered, problem, serve } from '../test/server';
import { address, call, onSignedOut, pauseBefore, speak, worthRepeating } from './call';
import { Problem, Unreachable } from './problem';

test('fills the path and leaves out what is not asked', () => {
  const asked = { path: { id: 'a/b' }, query: { limit: 5, after: undefined, q: '' } };
  expect(address('/api/v1/invoices/{id}', asked)).toBe('/api/v1/invoices/a%2Fb?limit=5');
  expect(() => address('/api/v1/invoices/{id}', {})).toThrow('id');
});

test('reads without a key, in the reader’s language', async () => {
  const asked = serve({ 'GET /api/v1/plans': { items: [], next: null } });
  speak('ne');
  await call('listPlans');
  expect(asked[0]?.headers.get('Accept-Language')).toBe('ne');
  expect(asked[0]?.headers.has('Idempotency-Key')).toBe(false);
  speak('en');
});

test('writes prove that they know the cookie, and carry their key', async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: that is where the server puts it
  document.cookie = 'XSRF-TOKEN=a%2Fb';
  const asked = serve({ 'POST /api/v1/checkouts': {} });
  await call('startCheckout', { body: { planCode: 'pro' }, intent: 'k1' });
  expect(asked[0]?.headers.get('X-XSRF-TOKEN')).toBe('a/b');
  expect(asked[0]?.headers.get('Idempotency-Key')).toBe('k1');
  expect(asked[0]?.body).toEqual({ planCode: 'pro' });
});

test('a refusal says what the server says', async () => {
  serve({ 'POST /api/v1/checkouts': problem(409, 'already-subscribed', 'You have that plan.') });
  const trouble = await call('startCheckout', { body: { planCode: 'pro' } }).catch((it) => it);
  expect(trouble).toBeInstanceOf(Problem);
  expect(trouble).toMatchObject({ status: 409, code: 'already-subscribed', message: 'You have that plan.' });
});

test('an answer that is no problem document is still one', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 503, headers: { 'Retry-After': '7' } }));
  const trouble = await call('listPlans').catch((it) => it);
  expect(trouble).toMatchObject({ status: 503, code: 'http-503', retryAfter: 7, passes: true });
});

test('no connection is no answer', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('failed');
  });
  expect(await call('listPlans').catch((it) => it)).toBeInstanceOf(Unreachable);
});

test('who is no longer known is sent to sign in, once', async () => {
  const told = vi.fn();
  onSignedOut(told);
  serve({ 'GET /api/v1/invoices': problem(401, 'unauthorized') });
  await call('listInvoices').catch(() => {});
  expect(told).toHaveBeenCalledOnce();
  onSignedOut(() => {});
});

test('nothing is read from an answer without content', async () => {
  serve({ 'DELETE /api/v1/partner/webhook-endpoints/:id': new Answered(204) });
  expect(await call('removeWebhookEndpoint', { path: { id: 'x' } })).toBeUndefined();
});

test('only what may pass is asked again', () => {
  expect(worthRepeating(0, new Unreachable())).toBe(true);
  expect(worthRepeating(0, new Problem(503, {}))).toBe(true);
  expect(worthRepeating(2, new Problem(503, {}))).toBe(false);
  expect(worthRepeating(0, new Problem(409, {}))).toBe(false);
  expect(worthRepeating(0, new Problem(401, {}))).toBe(true);
  expect(worthRepeating(1, new Problem(401, {}))).toBe(false);
  expect(worthRepeating(0, new Problem(404, {}))).toBe(false);
});

test('who wants time before it is asked again has it', () => {
  expect(pauseBefore(0, new Problem(503, {}))).toBe(1_000);
  expect(pauseBefore(1, new Unreachable())).toBe(2_000);
  expect(pauseBefore(0, new Problem(429, {}, 7))).toBe(7_000);
  expect(pauseBefore(1, new Problem(503, {}, 1))).toBe(2_000);
});

test('nobody looks at an empty page for longer than a moment', () => {
  expect(worthRepeating(0, new Problem(503, {}, 10))).toBe(true);
  expect(worthRepeating(0, new Problem(503, {}, 11))).toBe(false);
});
