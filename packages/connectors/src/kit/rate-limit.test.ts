import { expect, test } from "vitest";
import { type CallLimit, createBucket, createThrottle } from "./rate-limit.ts";

/** When calls leave that are asked for at these times. */
const departures = (limit: CallLimit, askedAt: readonly number[]): number[] => {
  const bucket = createBucket(limit);
  return askedAt.map((at) => at + bucket.reserve(at));
};
const mostWithin = (times: readonly number[], windowMs: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));

test("lets a burst through at once, and what comes behind it evenly", () => {
  const bucket = createBucket({ calls: 10, perSeconds: 9 });
  const waits = Array.from({ length: 5 }, () => bucket.reserve(10_000));
  expect(waits).toEqual([0, 0, 1000, 2000, 3000]);
});

test.each<CallLimit>([
  { calls: 100, perSeconds: 10 },
  { calls: 4, perSeconds: 2 },
  { calls: 1, perSeconds: 1 },
  { calls: 60, perSeconds: 60 },
])("stays within %j in every stretch of that length, however calls come", (limit) => {
  const windowMs = limit.perSeconds * 1000;
  const crowd = Array.from({ length: limit.calls * 3 }, () => 0);
  const afterRest = [...crowd, ...crowd.map(() => 10 * windowMs)];
  const steady = Array.from({ length: limit.calls * 3 }, (_, index) =>
    Math.floor((index * windowMs) / limit.calls / 2),
  );
  for (const asked of [crowd, afterRest, steady])
    expect(mostWithin(departures(limit, asked), windowMs)).toBeLessThanOrEqual(limit.calls);
});

test("uses nearly all of what the vendor allows, over time", () => {
  const times = departures(
    { calls: 100, perSeconds: 10 },
    Array.from({ length: 1000 }, () => 0),
  );
  expect(times.at(-1)).toBeLessThan(125_000);
});

test("is full again after its time, and never fuller", () => {
  const bucket = createBucket({ calls: 10, perSeconds: 9 });
  const takeThree = (at: number) => [bucket.reserve(at), bucket.reserve(at), bucket.reserve(at)];
  expect([takeThree(0), takeThree(600_000)]).toEqual([
    [0, 0, 1000],
    [0, 0, 1000],
  ]);
});

test("counts no call that would have to wait for longer than anybody does", () => {
  const bucket = createBucket({ calls: 1, perSeconds: 1 });
  const waits = Array.from({ length: 50 }, () => bucket.reserve(0, 1500));
  expect(waits).toEqual([0, 1000, ...Array.from({ length: 48 }, () => 2000)]);
  expect(bucket.reserve(2000, 1500)).toBe(0);
});

test("gives nothing for a clock that was set back", () => {
  const bucket = createBucket({ calls: 1, perSeconds: 1 });
  expect([bucket.reserve(5000), bucket.reserve(1000)]).toEqual([0, 1000]);
});

test("calls to a path with a limit of its own draw from both, others from the whole alone", () => {
  const within = [{ path: /\/search$/, calls: 1, perSeconds: 1 }];
  const throttle = createThrottle({ calls: 100, perSeconds: 10, within });
  const search = "https://api.example.com/contacts/search?q=1";
  const waits = (url: string) => throttle(url).map((bucket) => bucket.reserve(0));
  expect([waits(search), waits(search)]).toEqual([
    [0, 0],
    [1000, 0],
  ]);
  expect(waits("https://api.example.com/contacts/7")).toEqual([0]);
});

test("calls to one channel wait for each other, calls to another one don't", () => {
  const throttle = createThrottle({
    ...{ calls: 100, perSeconds: 10 },
    within: [{ path: /\/post$/, calls: 1, perSeconds: 1, each: "channel" }],
  });
  const waits = (channel: string) =>
    throttle("https://api.example.com/post", JSON.stringify({ channel, text: "Hi" })).map((one) => one.reserve(0));
  expect([waits("a"), waits("a"), waits("b")]).toEqual([
    [0, 0],
    [1000, 0],
    [0, 0],
  ]);
  const [unread] = throttle("https://api.example.com/post", "no JSON");
  expect([unread?.reserve(0), throttle("https://api.example.com/post")[0]?.reserve(0)]).toEqual([0, 1000]);
});
