// Adds up what customers paid, from webhooks and the feed, and tells it. A whole program:
//   SHULKA_URL=http://localhost:8080 CLIENT_ID=… CLIENT_SECRET=… WEBHOOK_SECRET=whsec_… PORT=9000 node dist/reporting/consumer.js
//   webhooks go to POST /hooks; GET /revenue says what is known; POST /catch-up reads the feed on, as it does by itself each hour
// Whoever keeps this in a database writes the sum, the sequence and the place in the feed in one transaction.
import { createServer, type RequestListener } from "node:http";
import { programToken, shulka } from "../index.js";
import { receiver } from "./receiver.js";
import { Revenue, readFeed } from "./revenue.js";

const HOUR = 3600 * 1000;

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`say ${name}`);
  return value;
}

const address = setting("SHULKA_URL");
const tokens = process.env["TOKEN_URL"] ?? `${address}/oauth2/token`;
const api = shulka(address, programToken(tokens, setting("CLIENT_ID"), setting("CLIENT_SECRET")));
const revenue = new Revenue();
let last: string | undefined;

/** What happened before we listened, and what never came. */
async function catchUp(): Promise<void> {
  last = await readFeed(api, (event) => revenue.take(event), last);
}

const tells: RequestListener = (request, response) => {
  (request.method === "POST" ? catchUp() : Promise.resolve())
    .then(() => {
      const said = { totals: Object.fromEntries(revenue.totals), hasGaps: revenue.hasGaps };
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(said));
    })
    .catch((trouble) => response.writeHead(502).end(String(trouble)));
};

await catchUp();
setInterval(() => catchUp().catch(console.error), HOUR);
const hooks = receiver(setting("WEBHOOK_SECRET"), (event) => revenue.take(event));
createServer((request, response) => (request.url === "/hooks" ? hooks : tells)(request, response)).listen(
  Number(setting("PORT")),
  "127.0.0.1",
  () => console.log("listening"),
);
