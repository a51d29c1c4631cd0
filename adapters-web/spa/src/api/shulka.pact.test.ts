import { cpSync, readFileSync, rmSync } from 'node:fs';
import { MatchersV3 as like, PactV4 } from '@pact-foundation/pact';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { routes } from '../generated/api';
import { AGREED } from '../test/agreed';
import { call, send } from './call';
import { Problem } from './problem';

// what this application relies on; the committed pact is the one written here, PACT_COMMIT=1 renews it
const FILE = 'web-application-shulka.json';
const WRITTEN = `node_modules/.pacts/${FILE}`;
const COMMITTED = `../../pacts/${FILE}`;
const pact = new PactV4({
  consumer: 'web-application',
  provider: 'shulka',
  dir: 'node_modules/.pacts',
  logLevel: 'error',
});
const ID = '0198f2a4-7d5e-7cc3-8a11-3f5e0c9d2b10';
const LINK = 'a-pay-link-that-nobody-guesses';
const TIME = like.regex('\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z', '2026-03-01T10:00:00Z');
type AnyTemplate = ReturnType<typeof like.string> | object | string | number | boolean;
/** A call of which only the table knows the arguments. */
type Any = (id: string, asking: object) => Promise<unknown>;
const rupees = (paisa: number) => ({ amount: like.integer(paisa), currency: 'NPR' });
const JSON_BODY = { 'Content-Type': 'application/json' };

beforeAll(() => rmSync('node_modules/.pacts', { recursive: true, force: true }));
afterEach(() => vi.unstubAllGlobals());
afterAll(() => {
  if (process.env.PACT_COMMIT) cpSync(WRITTEN, COMMITTED);
  expect(JSON.parse(readFileSync(WRITTEN, 'utf8'))).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
});

/** As in a browser: addresses are of this server, and one cookie can be read. */
function at(server: string): void {
  const reach = globalThis.fetch;
  vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=a-proof' });
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => reach(server + path, init));
}

test('what is on sale', async () => {
  await pact
    .addInteraction()
    .given('the demo plans are on sale')
    .uponReceiving('a visitor')
    .withRequest('GET', '/api/v1/plans')
    .willRespondWith(200, (answer) => {
      answer.headers(JSON_BODY).jsonBody({
        items: like.eachLike({
          code: like.string('pro-monthly'),
          name: like.string('Pro'),
          price: rupees(100_000),
          billingPeriod: { unit: like.regex('day|week|month|year', 'month'), count: like.integer(1) },
          trialDays: like.integer(0),
          taxInclusive: like.boolean(false),
        }),
      });
    })
    .executeTest(async (server) => {
      at(server.url);
      const plans = await call('listPlans');
      expect(plans.items[0]?.code).toBe('pro-monthly');
    });
});

test('nobody is signed in', async () => {
  await pact
    .addInteraction()
    .given('nobody is signed in')
    .uponReceiving('a page that wants to know who is there')
    .withRequest('GET', '/api/v1/session')
    .willRespondWith(200, (answer) => {
      answer.headers(JSON_BODY).jsonBody({
        signedIn: false,
        name: null,
        email: null,
        roles: [],
        merchant: { name: like.string('Shulka demo') },
        testClock: like.boolean(true),
        now: TIME,
      });
    })
    .executeTest(async (server) => {
      at(server.url);
      expect(await send('GET', '/api/v1/session')).toMatchObject({ signedIn: false });
    });
});

test('a checkout leads to Khalti', async () => {
  await pact
    .addInteraction()
    .given('somebody who never subscribed is signed in')
    .uponReceiving('an order of pro-monthly')
    .withRequest('POST', '/api/v1/checkouts', (request) => {
      request
        .headers({
          ...JSON_BODY,
          'Idempotency-Key': like.uuid(ID),
          'X-XSRF-TOKEN': like.string('a-proof'),
        })
        .jsonBody({ planCode: 'pro-monthly', quantity: 1 });
    })
    .willRespondWith(201, (answer) => {
      answer.headers(JSON_BODY).jsonBody({
        subscription: { id: like.uuid(ID), status: 'incomplete' },
        invoice: { id: like.uuid(ID), status: 'open', amountDue: rupees(113_000) },
        payment: {
          id: like.uuid(ID),
          status: 'initiated',
          paymentUrl: like.regex('https?://.+', 'https://pay.example'),
        },
      });
    })
    .executeTest(async (server) => {
      at(server.url);
      const body = { planCode: 'pro-monthly', quantity: 1 };
      const { payment } = await call('startCheckout', { body, intent: ID });
      expect(payment?.paymentUrl).toContain('://');
    });
});

test('what is not on sale is refused by its code', async () => {
  await pact
    .addInteraction()
    .given('somebody who never subscribed is signed in')
    .uponReceiving('an order of what is not on sale')
    .withRequest('POST', '/api/v1/checkouts', (request) => {
      request.headers(JSON_BODY).jsonBody({ planCode: 'no-such-plan', quantity: 1 });
    })
    .willRespondWith(404, (answer) => {
      answer
        .headers({ 'Content-Type': 'application/problem+json' })
        .jsonBody({ code: 'plan-not-found', status: 404, detail: like.string('There is no such plan.') });
    })
    .executeTest(async (server) => {
      at(server.url);
      const refused = call('startCheckout', { body: { planCode: 'no-such-plan', quantity: 1 } });
      await expect(refused).rejects.toSatisfy((told) => told instanceof Problem && told.code === 'plan-not-found');
    });
});

test('a pay link says what it asks for', async () => {
  await pact
    .addInteraction()
    .given('somebody was sent a pay link for pro-monthly')
    .uponReceiving('whoever has the link')
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the provider fills it in
    .withRequest('GET', like.fromProviderState('/api/v1/pay-links/${token}', `/api/v1/pay-links/${LINK}`))
    .willRespondWith(200, (answer) => {
      answer.headers(JSON_BODY).jsonBody({
        merchant: like.string('Shulka demo'),
        reference: like.string('PR-7K2M9QXD'),
        status: 'open',
        lines: like.eachLike({ description: like.string('Pro'), quantity: like.integer(1), amount: rupees(100_000) }),
        tax: rupees(13_000),
        due: rupees(113_000),
        dueAt: TIME,
      });
    })
    .executeTest(async (server) => {
      at(server.url);
      const asked = await call('readPayLink', { path: { token: LINK } });
      expect(asked.due.amount).toBe(113_000);
    });
});

test('a payment says how far it is', async () => {
  await pact
    .addInteraction()
    .given('somebody was sent a pay link for pro-monthly')
    .uponReceiving('whoever comes back from paying')
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the provider fills it in
    .withRequest('GET', like.fromProviderState('/api/v1/payment-status/${payment}', `/api/v1/payment-status/${ID}`))
    .willRespondWith(200, (answer) => {
      answer.headers(JSON_BODY).jsonBody({
        paymentId: like.uuid(ID),
        state: 'verifying',
        open: true,
        settled: false,
        amount: rupees(113_000),
        invoiceReference: like.string('PR-7K2M9QXD'),
        payToken: null,
      });
    })
    .executeTest(async (server) => {
      at(server.url);
      const progress = await call('readPaymentStatus', { path: { paymentId: ID } });
      expect(progress.open).toBe(true);
    });
});

/** Whatever has these names, with values of these sorts; what may be nothing, and lists that may be empty, are left open. */
function alike(of: unknown): AnyTemplate {
  if (Array.isArray(of)) return like.eachLike(alike(of[0]));
  if (typeof of === 'number') return like.integer(of);
  if (typeof of === 'boolean') return like.boolean(of);
  if (typeof of !== 'object' || of === null) return like.string(String(of));
  const known = Object.entries(of).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known.map(([name, value]) => [name, alike(value)]));
}

/** Where it is called: what the provider puts in, and the example in its place. */
const template = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => `\${${name}}`);
const example = (path: string) => path.replace(/:\w+/g, ID);

test.each(AGREED)('$id is answered as pages read it', async ({ given, id, method, path, body, status, tells }) => {
  await pact
    .addInteraction()
    .given(given)
    .uponReceiving(id)
    .withRequest(
      method,
      path.includes(':') ? like.fromProviderState(template(path), example(path)) : path,
      (request) => {
        if (body) request.headers({ ...JSON_BODY, 'X-XSRF-TOKEN': like.string('a-proof') }).jsonBody(body);
      },
    )
    .willRespondWith(status ?? 200, (answer) => {
      answer.headers(JSON_BODY).jsonBody(alike(tells));
    })
    .executeTest(async (server) => {
      at(server.url);
      const names = [...routes[id][1].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, ID]);
      const asking = { path: Object.fromEntries(names), ...(body && { body, intent: ID }) };
      expect(await (call as Any)(id, asking)).toBeDefined();
    });
});
