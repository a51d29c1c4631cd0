import assert from "node:assert/strict";
import { test } from "node:test";
import { badly, dice, happened } from "./chaos.js";
import { Revenue } from "./revenue.js";

test("dropped, doubled and reordered, it ends as the source", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = dice(seed);
    const source = happened(next);
    const truth = new Revenue();
    source.forEach((event) => truth.take(event));

    const revenue = new Revenue();
    badly(source, next).forEach((event) => revenue.take(event));
    assert.ok(revenue.hasGaps, `seed ${seed} lost nothing`);
    source.forEach((event) => revenue.take(event)); // the feed

    assert.deepEqual(new Map([...revenue.totals].sort()), new Map([...truth.totals].sort()), `seed ${seed}`);
    assert.equal(revenue.hasGaps, false);
  }
});
