import type { IncomingMessage, RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import type { Event } from "./revenue.js";

const TAKEN = 204;
const NONSENSE = 400;
const NOT_OURS = 401;
const TOO_LONG = 413;
const COME_AGAIN = 503;

/** More than any event has. */
const MOST_BYTES = 256 * 1024;

/**
 * Takes what was signed with our secret within five minutes. Answers when it is taken and not
 * before: what we could not take now comes again.
 *
 * @param secret as it was told when the endpoint was made; after a rotation the new one within a day
 */
export function receiver(secret: string, take: (event: Event) => void | Promise<void>): RequestListener {
  const signatures = new Webhook(secret);

  // the bytes that came are what is signed, so they are read only after that
  async function answer(request: IncomingMessage): Promise<number> {
    if (!(Number(request.headers["content-length"]) <= MOST_BYTES)) return TOO_LONG;
    const body = await text(request);
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    let event: Event;
    try {
      event = signatures.verify(body, Object.fromEntries(headers)) as Event;
    } catch (refused) {
      return refused instanceof WebhookVerificationError ? NOT_OURS : NONSENSE;
    }
    await take(event);
    return TAKEN;
  }

  return (request, response) => {
    answer(request)
      .catch(() => COME_AGAIN)
      .then((status) => response.writeHead(status).end());
  };
}
