import type { Client } from "openapi-fetch";
import type { paths, Schemas } from "../index.js";

/** Something that happened to a subscriber, as the feed and webhooks tell it. */
export type Event = Schemas["Event"];

/**
 * What was paid and given back, by subscriber, in paisa. A reference for consumers of events: what
 * comes twice counts once, what comes too early waits, and what never came is read from the feed.
 */
export class Revenue {
  private readonly next = new Map<string, number>();
  private readonly early = new Map<string, Map<number, Event>>();
  private readonly paisa = new Map<string, number>();

  /** Takes an event from anywhere, in any order, as often as it comes. */
  take(event: Event): void {
    const due = this.next.get(event.subscriberId) ?? 1;
    if (event.sequence < due) return;
    const waiting = this.early.get(event.subscriberId) ?? new Map<number, Event>();
    waiting.set(event.sequence, event);
    this.early.set(event.subscriberId, waiting);
    this.workOff(event.subscriberId, waiting, due);
  }

  /** Whether an event of somebody came before one that did not come yet. */
  get hasGaps(): boolean {
    return [...this.early.values()].some((waiting) => waiting.size > 0);
  }

  /** By subscriber. */
  get totals(): ReadonlyMap<string, number> {
    return this.paisa;
  }

  get total(): number {
    return [...this.paisa.values()].reduce((sum, paisa) => sum + paisa, 0);
  }

  private workOff(subscriber: string, waiting: Map<number, Event>, from: number): void {
    let due = from;
    for (let event = waiting.get(due); event; event = waiting.get(due)) {
      this.count(event);
      waiting.delete(due);
      due += 1;
    }
    this.next.set(subscriber, due);
  }

  private count(event: Event): void {
    const paisa = signed(event);
    if (paisa === 0) return;
    this.paisa.set(event.subscriberId, (this.paisa.get(event.subscriberId) ?? 0) + paisa);
  }
}

function signed(event: Event): number {
  const amount = event.data["amount"];
  if (typeof amount !== "number") return 0;
  if (event.type === "payment.completed") return amount;
  if (event.type === "refund.confirmed") return -amount;
  return 0;
}

/**
 * Reads the feed to its end.
 *
 * @param after the id of the last event that was dealt with; nothing for all of it
 * @returns the id of the last event
 */
export async function readFeed(
  api: Client<paths>,
  take: (event: Event) => void,
  after?: string,
): Promise<string | undefined> {
  for (let last = after; ; ) {
    const query = last === undefined ? {} : { after: last };
    const { data } = await api.GET("/api/v1/partner/events", { params: { query } });
    if (!data) throw new Error("the feed says nothing");
    data.items.forEach(take);
    last = data.items.at(-1)?.id ?? last;
    if (data.next === null) return last;
  }
}
