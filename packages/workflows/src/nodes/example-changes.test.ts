import { fitsSettings, kindShapes, ResourceKind, sampleFor } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { z } from "zod";
import { exampleChanges } from "./example-changes.ts";
import { flowWaitEvent } from "./flow-wait-event.ts";
import { triggerResource } from "./trigger-resource.ts";

test.each(ResourceKind.options)("the example of %s has all fields of its kind, and is one", (kind) => {
  const { data } = z.looseObject({ data: z.record(z.string(), z.json()) }).parse(exampleChanges[kind]);
  expect(Object.keys(data)).toEqual(Object.keys(kindShapes[kind].shape));
  expect(kindShapes[kind].parse(data)).toEqual(data);
});

test("what waits for a change and what starts by one show the kind that is watched, and a post before one is chosen", () => {
  const config = { resourceKind: "shop.order" };
  expect(sampleFor(triggerResource, config)).toBe(exampleChanges["shop.order"]);
  expect(sampleFor(flowWaitEvent, config)).toMatchObject({ event: exampleChanges["shop.order"] });
  expect(sampleFor(triggerResource, {})).toBe(exampleChanges["cms.post"]);
  expect(sampleFor(triggerResource, { resourceKind: "toString" })).toBe(exampleChanges["cms.post"]);
});

test("what was put out before another kind was chosen fits no more", () => {
  const config = { resourceKind: "crm.contact" };
  const change = (kind: string) => ({ kind, data: {} });
  expect(fitsSettings(triggerResource, config, change("crm.contact"))).toBe(true);
  expect(fitsSettings(triggerResource, config, change("cms.post"))).toBe(false);
  expect(fitsSettings(flowWaitEvent, config, { event: change("cms.post") })).toBe(false);
  expect(fitsSettings(flowWaitEvent, config, { event: null })).toBe(true);
});
