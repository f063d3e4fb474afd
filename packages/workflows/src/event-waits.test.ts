import { AppError, type JsonObject } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { fitsEvent, holdsFor } from "./event-waits.ts";
import { connectionId, facts } from "./fixtures/journey.ts";
import { type Journal, memoryDriver } from "./fixtures/memory-driver.ts";
import { noPorts } from "./fixtures/no-ports.ts";
import { interpretRun } from "./interpret-run.ts";
import { createNodeRegistry } from "./node-registry.ts";
import type { EventOutcome, Wait } from "./run-driver.ts";
import { validateDefinition } from "./validate-definition.ts";

const registry = createNodeRegistry([]);
const node = (id: string, kind: string, config: JsonObject = {}) => ({
  ...{ id, kind, name: id, config },
  position: { x: 0, y: 0 },
});
const waiting = (kind: string, config: JsonObject) => ({
  schemaVersion: 1 as const,
  nodes: [
    node("start", "trigger.manual"),
    node("tell", "data.transform", { fields: { url: "run.resumeUrls" } }),
    node("await", kind, config),
    node("then", "data.transform", { fields: { got: "steps.await.event.body" } }),
    node("late", "data.transform", { fields: { at: "steps.await.timedOutAt" } }),
  ],
  edges: [
    { id: "e0", source: "start", sourcePort: "out", target: "tell" },
    { id: "e1", source: "tell", sourcePort: "out", target: "await" },
    { id: "e2", source: "await", sourcePort: "out", target: "then" },
    { id: "e3", source: "await", sourcePort: "timed-out", target: "late" },
  ],
});
const change = { connectionId, resourceKind: "cms.post", externalId: "{{ trigger.id }}" };

const run = (definition: ReturnType<typeof waiting>, happen: (wait: Wait) => EventOutcome, journal?: Journal) => {
  const { driver } = memoryDriver({ happen, ...(journal && { journal }) });
  return interpretRun(
    {
      ...{ definition, registry, ports: noPorts, trigger: { nodeId: "start", data: { id: 7 } } },
      run: { id: "run-1", workflow: { id: "workflow-1", name: "Waiting" } },
      resumeUrl: (key) => `https://example.org/${key}`,
    },
    driver,
  );
};

describe("a step that waits for an event", () => {
  it("asks for a change of the record it names, from the moment it began, and goes on with what happened", async () => {
    const asked: Wait[] = [];
    const happen = (wait: Wait) => {
      asked.push(wait);
      return { at: "2026-03-02T10:00:00.000Z", event: { body: "paid" } };
    };
    const journal: Journal = { entries: [] };
    const given = waiting("flow.wait_event", { ...change, timeout: "1h" });
    const { outputs } = await run(given, happen, journal);
    expect(outputs["then"]).toEqual({ got: "paid" });
    expect(asked).toMatchObject([
      {
        type: "event",
        request: {
          source: { type: "change", connectionId, resourceKind: "cms.post", externalId: "7" },
          since: "2026-03-02T09:00:00.000Z",
          expiresAt: "2026-03-02T10:00:00.000Z",
        },
      },
    ]);
    expect((await run(given, happen, journal)).outputs).toEqual(outputs);
    expect(asked).toHaveLength(1);
  });

  it("goes on by its own exit when nothing happened in time", async () => {
    const result = await run(waiting("flow.wait_call", {}), () => ({ at: "2026-03-09T09:00:00.000Z", event: null }));
    expect(result.outputs).toMatchObject({ late: { at: "2026-03-09T09:00:00.000Z" } });
    expect(result.outputs["then"]).toBeUndefined();
  });

  it("knows its one-time address before it waits", async () => {
    const result = await run(waiting("flow.wait_call", {}), () => ({ at: "2026-03-02T10:00:00.000Z", event: {} }));
    expect(result.outputs["tell"]).toEqual({ url: { await: "https://example.org/run-1:await:0" } });
  });

  it("fails rather than wait for anything that is empty too", async () => {
    const config = { matches: "event.body.id", equals: "{{ trigger.missing == 1 ? 1 : null }}" };
    const result = await run(waiting("flow.wait_call", config), () => {
      throw new AppError("internal", "It waits all the same.");
    });
    expect(result).toMatchObject({ status: "failed" });
  });

  it("is refused when its condition reads what is not there when something happens", () => {
    const problemsOf = (config: JsonObject) =>
      validateDefinition(waiting("flow.wait_call", config), registry, facts).map(({ field, message }) => [
        field,
        message,
      ]);
    expect(problemsOf({ matches: "event.body.items.exists(item, item.id == 7)" })).toEqual([]);
    expect(problemsOf({ matches: "event.body.id == steps.tell.url" })).toEqual([
      ["matches", expect.stringContaining("can't read steps")],
    ]);
    expect(problemsOf({ matches: "event.body.(" })).toEqual([["matches", expect.stringContaining("can't be read")]]);
    expect(problemsOf({ equals: "7" })).toEqual([["matches", expect.stringContaining("“Only where” is missing")]]);
  });
});

describe("what is waited for", () => {
  const event = { body: { id: "1042", paid: true, list: [1, { a: 2 }] } };
  it.each([
    ["no condition", { matches: null, equals: null }, true],
    ["a condition that holds", { matches: "event.body.paid", equals: null }, true],
    ["a condition that comes out as text", { matches: "event.body.id", equals: null }, false],
    ["a number for a text", { matches: "event.body.id", equals: 1042 }, true],
    ["another number", { matches: "event.body.id", equals: 1043 }, false],
    ["a list", { matches: "event.body.list", equals: [1, { a: 2 }] }, true],
    ["a field that is not there", { matches: "event.body.missing", equals: "x" }, false],
  ])("is recognised by %s", (_, condition, expected) => {
    expect(holdsFor(condition, event)).toBe(expected);
  });

  it("is a change at its own connection, of its own record", () => {
    const source = { type: "change", ...change, externalId: "7", change: "updated" } as const;
    const anything = { matches: null, equals: null };
    const happened = { kind: "cms.post", change: "updated", connectionId, externalId: "7", data: {} } as const;
    const fits = (more: object) =>
      fitsEvent(source, anything, { happened: { ...happened, ...more }, event: { body: null } });
    expect(fits({})).toBe(true);
    expect([{ externalId: "8" }, { change: "created" }, { kind: "cms.page" }, { connectionId: "x" }].map(fits)).toEqual(
      [false, false, false, false],
    );
  });
});
