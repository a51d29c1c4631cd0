import type { Event } from "./revenue.js";

// a generator that a seed decides, so that a failure can be repeated
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function happened(next: () => number): Event[] {
  const events: Event[] = [];
  for (let subscriber = 1; subscriber <= 5; subscriber++) {
    for (let sequence = 1; sequence <= 40; sequence++) {
      const type = ["payment.completed", "refund.confirmed", "subscription.renewed"][Math.floor(next() * 3)];
      events.push({
        id: `${subscriber}-${sequence}`,
        type: type ?? "",
        createdAt: "2026-03-01T00:00:00Z",
        sequence,
        subscriberId: `s${subscriber}`,
        data: { amount: Math.floor(next() * 100_000) },
      });
    }
  }
  return events;
}

/** Loses a fifth, doubles a fifth, and brings the rest in another order. */
export function badly(events: Event[], next: () => number): Event[] {
  return events
    .filter(() => next() > 0.2)
    .flatMap((event) => (next() < 0.2 ? [event, event] : [event]))
    .map((event) => ({ event, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ event }) => event);
}
