import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import { Webhook } from "standardwebhooks";
import { badly, dice, happened } from "./chaos.js";
import { receiver } from "./receiver.js";
import { type Event, Revenue } from "./revenue.js";

const SECRET = `whsec_${"YWJj".repeat(8)}`;
const ANOTHER = `whsec_${"ZGVm".repeat(8)}`;
const MINUTES = 60_000;

let revenue = new Revenue();
let server: Server;

before(async () => {
  server = await listens((event) => revenue.take(event));
});
after(() => server.close());
beforeEach(() => {
  revenue = new Revenue();
});

async function listens(take: (event: Event) => void | Promise<void>): Promise<Server> {
  const fresh = createServer(receiver(SECRET, take));
  await new Promise<void>((listening) => fresh.listen(0, "127.0.0.1", listening));
  return fresh;
}

function payment(): Event {
  const event = happened(dice(1)).find((one) => one.type === "payment.completed");
  assert.ok(event);
  return { ...event, sequence: 1 };
}

function signed(secret: string, event: Event, at: Date): string {
  return new Webhook(secret).sign(event.id, at, JSON.stringify(event));
}

/** Signed and stamped with the same second, or a test that begins at the end of one fails. */
async function sends(
  event: Event,
  at = new Date(),
  signature = signed(SECRET, event, at),
  body = JSON.stringify(event),
) {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`, {
    method: "POST",
    headers: {
      "webhook-id": event.id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": signature,
    },
    body,
  });
  return answer.status;
}

test("webhooks that are dropped, doubled and reordered end as the source", async () => {
  for (let seed = 1; seed <= 10; seed++) {
    const next = dice(seed);
    const source = happened(next);
    const truth = new Revenue();
    source.forEach((event) => truth.take(event));

    revenue = new Revenue();
    for (const event of badly(source, next)) assert.equal(await sends(event), 204);
    assert.ok(revenue.hasGaps, `seed ${seed} lost nothing`);
    source.forEach((event) => revenue.take(event)); // the feed

    assert.deepEqual(new Map([...revenue.totals].sort()), new Map([...truth.totals].sort()), `seed ${seed}`);
    assert.equal(revenue.hasGaps, false);
  }
});

test("what comes twice counts once, and what comes too early waits", async () => {
  const first = payment();
  const second = { ...first, id: "second", sequence: 2 };

  for (const event of [second, second]) assert.equal(await sends(event), 204);
  assert.equal(revenue.total, 0);
  for (const event of [first, first, second]) assert.equal(await sends(event), 204);

  assert.equal(revenue.total, 2 * Number(first.data["amount"]));
});

test("what somebody else signed is not taken, nor what was changed on the way", async () => {
  const event = payment();
  const dearer = JSON.stringify({ ...event, data: { amount: 99_999_999 } });
  const at = new Date();
  const ours = signed(SECRET, event, at);

  assert.equal(await sends(event, at, signed(ANOTHER, event, at)), 401);
  assert.equal(await sends(event, at, ours, dearer), 401);
  assert.equal(await sends(event, at, "v1,"), 401);
  assert.equal(await sends(event, at, ours.replace("v1,", "v2,")), 401);
  assert.equal(revenue.total, 0);
});

test("what was signed long ago is not taken, nor what is yet to be", async () => {
  const event = payment();

  for (const minutes of [-6, 6]) {
    const at = new Date(Date.now() + minutes * MINUTES);
    assert.equal(await sends(event, at), 401, `${minutes} minutes`);
  }
  const lately = new Date(Date.now() - 4 * MINUTES);
  assert.equal(await sends(event, lately), 204);
});

test("while secrets are changed, one good signature of two is enough", async () => {
  const event = payment();
  const at = new Date();

  assert.equal(await sends(event, at, `${signed(ANOTHER, event, at)} ${signed(SECRET, event, at)}`), 204);
  assert.equal(revenue.total, event.data["amount"]);
});

test("what could not be taken is to come again", async () => {
  const whole = server;
  server = await listens(() => Promise.reject(new Error("the database is away")));
  try {
    assert.equal(await sends(payment()), 503);
  } finally {
    server.close();
    server = whole;
  }
});

test("what is longer than an event is not read", async () => {
  const event = payment();
  const at = new Date();

  assert.equal(await sends(event, at, signed(SECRET, event, at), "x".repeat(300_000)), 413);
});
