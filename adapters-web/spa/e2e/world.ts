import { writeFile } from 'node:fs/promises';
import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  expect,
  type Page,
  request,
} from '@playwright/test';
import { need } from './settings';
import { Steadiness } from './steady';
import { Traffic } from './traffic';

export type Health = 'healthy' | 'slow' | 'down';

/** What is around the application: the gateway's health, the API as programs see it, people who are new. */
export class World {
  private static last = 0;
  static health: Health = 'healthy';
  private static readonly tokens = new Map<string, string>();

  private constructor(
    private readonly control: APIRequestContext,
    private readonly api: APIRequestContext,
  ) {}

  /** Healthy, also for whoever comes after it. */
  static async during(use: (world: World) => Promise<void>): Promise<void> {
    const control = await request.newContext({ baseURL: need('SHULKA_E2E_CONTROL') });
    const api = await request.newContext({ baseURL: need('SHULKA_URL') });
    const world = new World(control, api);
    await world.gateway('healthy');
    await use(world);
    await world.gateway('healthy');
    await control.dispose();
    await api.dispose();
  }

  /** Somebody gives money back in Khalti's dashboard: so many paisa, or all with 0. */
  async dashboard(pidx: string, paisa: number): Promise<void> {
    expect((await this.control.post(`/dashboard/${pidx}:${paisa}`)).status()).toBe(204);
  }

  /** The next order to refund does not arrive, or arrives and its answer does not. */
  async loses(what: 'order' | 'answer'): Promise<void> {
    expect((await this.control.post(`/lost/${what}`)).status()).toBe(204);
  }

  /** How many paisa Khalti's dashboard shows as given back. */
  async back(pidx: string): Promise<number> {
    return Number(await (await this.control.get(`/back/${pidx}`)).text());
  }

  /** A partner's program wants webhooks, and sells something that makes events. */
  async teamHears(token: string, where: 'team' | 'refuses' = 'team'): Promise<void> {
    const before = await this.heard();
    const headers = { Authorization: `Bearer ${token}` };
    const url = `${need('SHULKA_E2E_CONTROL')}/hook/${where}`;
    for (const [method, path, data] of [
      ['POST', '/webhook-endpoints', { url }],
      ['PUT', '/subscribers/c-1', { name: 'Gita' }],
      ['POST', '/subscribers/c-1/checkouts', { planCode: 'pro-monthly' }],
    ] as const) {
      const answer = await this.api.fetch(`/api/v1/partner${path}`, { method, headers, data });
      expect(answer.ok(), await answer.text()).toBe(true);
    }
    await expect.poll(() => this.heard()).toBeGreaterThan(before);
  }

  /** What the token endpoint says to a partner's program, and its token. */
  async lets(clientId: string, clientSecret: string): Promise<{ status: number; token: string }> {
    const form = { grant_type: 'client_credentials', scope: 'partner:read partner:write' };
    const answer = await this.api.post('/oauth2/token', {
      form: { ...form, client_id: clientId, client_secret: clientSecret },
    });
    const token = answer.ok() ? ((await answer.json()) as { access_token: string }).access_token : '';
    return { status: answer.status(), token };
  }

  /** How many webhooks came. */
  async heard(): Promise<number> {
    return Number(await (await this.control.get('/heard/all')).text());
  }

  async gateway(health: Health): Promise<void> {
    expect((await this.control.post(`/gateway/${health}`)).status()).toBe(204);
    World.health = health;
  }

  /** A fresh person; the password is the name. */
  newcomer(): string {
    World.last++;
    return `demo-e2e-${World.last}-${Date.now().toString(36)}`;
  }

  /** Good for an hour, and a sign-in takes its time. */
  async token(user: string): Promise<string> {
    const known = World.tokens.get(user) ?? (await (await this.control.get(`/token/${user}`)).text());
    World.tokens.set(user, known);
    return known;
  }

  async get<T>(user: string, path: string): Promise<T> {
    const answer = await this.api.get(`/api/v1${path}`, { headers: await this.as(user) });
    expect(answer.status(), await answer.text()).toBe(200);
    return (await answer.json()) as T;
  }

  async post<T>(user: string, path: string, data: unknown): Promise<T> {
    const answer = await this.api.post(`/api/v1${path}`, { headers: await this.as(user), data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as T;
  }

  /** Pays at the gateway and lets the server ask about it. */
  async pays(user: string, pidx: string): Promise<void> {
    expect((await this.control.post(`/pay/${pidx}`)).status()).toBe(204);
    await this.post(user, '/payments/verify', { pidx });
  }

  /** Somebody who subscribes and has paid; returns the checkout. */
  async subscribed(user: string, planCode: string): Promise<Checkout> {
    const checkout = await this.post<Checkout>(user, '/checkouts', { planCode });
    await this.pays(user, checkout.payment.pidx);
    return checkout;
  }

  /** Somebody who paid, while Khalti said another amount when it was asked. */
  async quarantined(user: string, planCode: string): Promise<Checkout> {
    const checkout = await this.post<Checkout>(user, '/checkouts', { planCode });
    const { pidx } = checkout.payment;
    for (const act of ['lie/100', `pay/${pidx}`]) {
      expect((await this.control.post(`/${act}`)).status()).toBe(204);
    }
    const headers = await this.as(user);
    const answer = await this.api.post('/api/v1/payments/verify', { headers, data: { pidx } });
    expect(answer.status(), await answer.text()).toBe(409);
    return checkout;
  }

  private async as(user: string): Promise<Record<string, string>> {
    return { Authorization: `Bearer ${await this.token(user)}` };
  }
}

export interface Checkout {
  subscription: { id: string };
  invoice: { id: string; payUrl: string; reference: string };
  payment: { id: string; pidx: string; paymentUrl: string };
}

interface Given {
  world: World;
  /** Every page there was; of a test that fails it is kept where they were. */
  pages: Page[];
  quiet: string[];
  steady: Steadiness;
  /** Opens a page in a browser of somebody else. */
  another: () => Promise<Page>;
}

/** Tests with a world around them; a message in the console, a breach of the policy or a page that moves fails them. */
export const test = base.extend<Given>({
  // biome-ignore lint/correctness/noEmptyPattern: so Playwright knows that nothing else is needed for it
  world: async ({}, use) => World.during(use),
  // before the others, which may fail a test as well: what comes first is taken down last
  pages: [
    async ({ context }, use, info) => {
      const pages: Page[] = [];
      context.on('page', (page) => pages.push(page));
      await use(pages);
      if (info.status === info.expectedStatus) return;
      await writeFile(info.outputPath('addresses.txt'), pages.map((page) => `${page.url()}\n`).join(''));
    },
    { auto: true },
  ],
  quiet: [
    async ({ context }, use) => {
      const heard: string[] = [];
      Traffic.of(context);
      await listen(context, heard);
      await use(heard);
      expect(heard, 'console and content policy').toEqual([]);
    },
    { auto: true },
  ],
  steady: [
    async ({ context }, use) => {
      const steady = await new Steadiness(() => World.health === 'healthy').watches(context);
      await use(steady);
      expect(steady.faults(), 'pages that moved by themselves').toEqual([]);
    },
    { auto: true },
  ],
  another: async ({ browser, pages, quiet, steady }, use) => {
    const theirs: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      theirs.push(context);
      Traffic.of(context);
      context.on('page', (page) => pages.push(page));
      await listen(context, quiet);
      await steady.watches(context);
      return context.newPage();
    });
    for (const context of theirs) await context.close();
  },
});

export async function listen(context: BrowserContext, heard: string[]): Promise<void> {
  const ours = new URL(need('SHULKA_URL')).origin;
  const theirs = (page: Page) => !page.url().startsWith(ours);
  context.on('console', (message) => {
    const page = message.page();
    if (!page || theirs(page) || !['error', 'warning'].includes(message.type())) return;
    // an answer that is a refusal is logged by the browser, and told to the user by the page
    if (message.text().startsWith('Failed to load resource')) return;
    heard.push(`${new URL(page.url()).pathname}: ${message.text()}`);
  });
  context.on('weberror', (error) => heard.push(String(error.error())));
  context.on('request', (asked) => {
    const page = asked.isNavigationRequest() ? undefined : asked.frame().page();
    if (page && !theirs(page) && !asked.url().startsWith(ours) && !asked.url().startsWith('data:')) {
      heard.push(`asked somebody else: ${asked.url()}`);
    }
  });
}

export { expect };
