import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { after, before, test } from "node:test";
import { MatchersV3 as like, PactV4 } from "@pact-foundation/pact";
import { shulka } from "../index.js";
import { type Event, readFeed, Revenue } from "./revenue.js";

// what this team relies on; the committed pact is the one written here, PACT_COMMIT=1 renews it
const FILE = "reporting-shulka.json";
const COMMITTED = `../../pacts/${FILE}`;
const pact = new PactV4({ consumer: "reporting", provider: "shulka", dir: "dist/pacts", logLevel: "error" });
const UUID = "0198f2a4-7d5e-7cc3-8a11-3f5e0c9d2b10";

before(() => rmSync("dist/pacts", { recursive: true, force: true }));

function event(type: string, data: Record<string, unknown>) {
  return {
    id: like.uuid(UUID),
    type: like.regex(type.replace(".", "\\."), type),
    createdAt: like.regex("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "2026-03-01T10:00:00Z"),
    sequence: like.integer(1),
    subscriberId: like.uuid(UUID),
    data,
  };
}

test("the feed says what was paid", async () => {
  await pact
    .addInteraction()
    .given("customer-1 has paid for pro-monthly")
    .uponReceiving("the feed from its beginning")
    .withRequest("GET", "/api/v1/partner/events", (request) => {
      request.headers({ Authorization: like.regex("Bearer .+", "Bearer token-of-the-team") });
    })
    .willRespondWith(200, (answer) => {
      answer.headers({ "Content-Type": "application/json" });
      answer.jsonBody({
        items: [
          event("subscription.created", {}),
          event("invoice.issued", {}),
          event("payment.completed", { amount: like.integer(113_000) }),
          event("invoice.paid", {}),
          event("subscription.activated", {}),
        ],
        next: null,
      });
    })
    .executeTest(async (server) => {
      const revenue = new Revenue();
      const events: Event[] = [];
      await readFeed(shulka(server.url, () => "token-of-the-team"), (one) => events.push(one));
      events.forEach((one, at) => revenue.take({ ...one, sequence: at + 1 }));
      assert.equal(revenue.total, 113_000);
    });
});

for (const [type, given, paisa] of [
  ["payment.completed", "customer-1 has paid for pro-monthly", 113_000],
  ["refund.confirmed", "customer-1 was given back all of it", -113_000],
] as const) {
  test(`a webhook tells ${type}`, async () => {
    await pact
      .addAsynchronousInteraction()
      .given(given)
      .expectsToReceive(`a ${type} event`, (message) => {
        message.withJSONContent(event(type, { amount: like.integer(113_000), paymentId: like.uuid(UUID) }));
      })
      .executeTest(async (message) => {
        const revenue = new Revenue();
        revenue.take(message.contents.content as Event);
        assert.equal(revenue.total, paisa);
      });
  });
}

after(() => {
  if (process.env["PACT_COMMIT"]) cpSync(`dist/pacts/${FILE}`, COMMITTED);
  assert.deepEqual(JSON.parse(readFileSync(`dist/pacts/${FILE}`, "utf8")), JSON.parse(readFileSync(COMMITTED, "utf8")));
});
