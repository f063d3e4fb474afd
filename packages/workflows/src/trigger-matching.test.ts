import type { JsonObject } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { heldBackBy, matchesTrigger, maxLineage, type ResourceEvent, triggerFacts } from "./trigger-matching.ts";

const trigger = (config: JsonObject = {}, kind = "trigger.resource") => ({
  id: "post",
  kind,
  name: "New post",
  position: { x: 0, y: 0 },
  config: {
    connectionId: "connection-1",
    resourceKind: "cms.post",
    change: "created_or_updated",
    status: "publish",
    ...config,
  },
});

const event = (change: Partial<ResourceEvent> = {}): ResourceEvent => ({
  kind: "cms.post",
  change: "updated",
  connectionId: "connection-1",
  externalId: "42",
  data: { status: "publish" },
  ...change,
});

describe("a resource trigger", () => {
  it("matches a change it watches", () => {
    expect(matchesTrigger(trigger(), event())).toBe(true);
    expect(matchesTrigger(trigger({ status: "" }), event({ data: {} }))).toBe(true);
  });

  it.each<[string, Partial<ResourceEvent>]>([
    ["another connection", { connectionId: "connection-2" }],
    ["another kind", { kind: "cms.page" }],
    ["another status", { data: { status: "draft" } }],
    ["a removal", { change: "deleted" }],
  ])("does not match %s", (_name, change) => {
    expect(matchesTrigger(trigger(), event(change))).toBe(false);
  });

  it("tells new from changed", () => {
    expect(matchesTrigger(trigger({ change: "created" }), event({ change: "updated" }))).toBe(false);
    expect(matchesTrigger(trigger({ change: "created" }), event({ change: "created" }))).toBe(true);
    expect(matchesTrigger(trigger({ change: "updated" }), event({ change: "created" }))).toBe(false);
  });

  it("matches nothing as another kind of node or with a config that does not parse", () => {
    expect(matchesTrigger(trigger({}, "trigger.manual"), event())).toBe(false);
    expect(matchesTrigger(trigger({ connectionId: 5 }), event())).toBe(false);
  });
});

describe("what a change led to", () => {
  const row = (length: number) => Array.from({ length }, (_, index) => `workflow-${index}`);

  it("starts no workflow that led to the change, however far back", () => {
    expect(heldBackBy([], "w")).toBeNull();
    expect(heldBackBy(["w"], "w")).toBe("circle");
    expect(heldBackBy(["w", "called", "other"], "w")).toBe("circle");
    expect(heldBackBy(["called", "other"], "w")).toBeNull();
  });

  it("starts nothing after a long row of workflows", () => {
    expect(heldBackBy(row(maxLineage - 1), "w")).toBeNull();
    expect(heldBackBy(row(maxLineage), "w")).toBe("length");
  });
});

describe("triggerFacts", () => {
  it("gives what each kind of trigger is found by", () => {
    expect(triggerFacts(trigger())).toEqual({ connectionId: "connection-1", resourceKind: "cms.post", schedule: null });
    const schedule = { ...trigger({}, "trigger.schedule"), config: { cron: "0 9 * * *", timeZone: "" } };
    expect(triggerFacts(schedule)).toEqual({
      connectionId: null,
      resourceKind: null,
      schedule: { cron: "0 9 * * *", timeZone: "UTC", missed: "once" },
    });
  });
});
