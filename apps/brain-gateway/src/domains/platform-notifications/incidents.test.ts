import type { HealthPart } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { lookAtLetters, lookAtParts, lookAtWorkers } from "./incidents.ts";

const now = new Date("2026-11-22T12:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();

const part = (id: string, changes: Partial<HealthPart> = {}): HealthPart => ({
  ...{
    id,
    name: id,
    state: "down",
    detail: "",
    latencyMs: 1,
    version: null,
    since: ago(3600),
    dependsOn: [],
    cause: null,
  },
  ...changes,
});

const keysOf = (...parts: HealthPart[]) => lookAtParts(parts, now).told.map(({ key }) => key);

describe("a part that is not well", () => {
  it("is told of once it has been so for a while, and lasts from its first moment", () => {
    const flicker = part("worker", { since: ago(10) });
    expect(keysOf(flicker)).toEqual([]);
    expect(lookAtParts([flicker], now).lasting).toContain("part:worker:down");
    expect(keysOf(part("worker", { since: ago(60) }))).toEqual(["part:worker:down"]);
    expect(keysOf(part("ai", { state: "degraded", since: ago(60) }))).toEqual([]);
    expect(keysOf(part("ai", { state: "degraded", since: ago(400) }))).toEqual(["part:ai:degraded"]);
  });

  it("is told of as the cause alone, not with all that depends on it", () => {
    expect(keysOf(part("worker"), part("engine", { cause: "worker" }))).toEqual(["part:worker:down"]);
    expect(lookAtParts([part("engine", { cause: "worker" })], now).lasting).toContain("part:engine:down");
  });

  it("is left out when it is well, when nobody could tell of it, and when dead letters tell it already", () => {
    const letters = part("outbox", { state: "degraded" });
    expect(keysOf(part("worker", { state: "up" }), part("postgresql"), part("api"), letters)).toEqual([]);
    expect(keysOf(part("outbox"))).toEqual(["part:outbox:down"]);
  });
});

it("tells of a silent worker while others work on, and leaves it to the part when none does", () => {
  expect(lookAtWorkers(["worker-2"], 1).told.map(({ key }) => key)).toEqual(["worker:worker-2"]);
  expect(lookAtWorkers(["worker-2"], 0)).toEqual({ told: [], lasting: ["worker:worker-2"] });
});

it("tells of dead letters once for each thing asked for and day", () => {
  const first = { topic: "run.start", day: "2026-11-21" };
  expect(lookAtLetters([first]).told).toMatchObject([
    { key: "letters:run.start:2026-11-21", subject: { id: "run.start" } },
  ]);
  expect(lookAtLetters([{ ...first, day: "2026-11-22" }]).lasting).toEqual(["letters:run.start:2026-11-22"]);
});
