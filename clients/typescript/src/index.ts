import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./schema.js";

export type { components, paths };
export { programToken } from "./tokens.js";

/** Everything that the API knows, by the names of its document. */
export type Schemas = components["schemas"];

/** What went wrong, as every call that fails says it (RFC 9457). */
export class Refused extends Error {
  constructor(readonly problem: Schemas["Problem"]) {
    super(`${problem.code}: ${problem.detail ?? problem.title}`);
  }
}

/**
 * Calls Shulka at an address. Every POST carries an Idempotency-Key of its own unless you give
 * one, so a request that is repeated by the network is done once.
 *
 * @param token gives the bearer token to send, when it is needed; nothing for what is public
 */
export function shulka(address: string, token?: () => string | Promise<string>): Client<paths> {
  const client = createClient<paths>({ baseUrl: address });
  client.use({
    async onRequest({ request }) {
      if (token) request.headers.set("Authorization", `Bearer ${await token()}`);
      if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
        request.headers.set("Idempotency-Key", crypto.randomUUID());
      }
      return request;
    },
    async onResponse({ response }) {
      const type = response.headers.get("Content-Type") ?? "";
      if (type.startsWith("application/problem+json")) {
        throw new Refused((await response.json()) as Schemas["Problem"]);
      }
      return response;
    },
  });
  return client;
}
