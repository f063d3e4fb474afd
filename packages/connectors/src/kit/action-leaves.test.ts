import { formFieldsOf, kindShapes } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { listConnectors } from "../connector-registry.ts";
import { subjectOf } from "./action-subject.ts";

const telling = listConnectors().flatMap(({ actions }) => actions.filter(({ leaves }) => leaves !== undefined));

test("an action that tells how it leaves a record asks for that record alone, and names fields of its kind", () => {
  expect(telling.map(({ id }) => id).sort()).toEqual(["activate_plugin", "deactivate_plugin", "publish_post"]);
  for (const action of telling) {
    const subject = subjectOf(action);
    expect(formFieldsOf(action.input).map(({ name }) => name)).toEqual([subject?.field]);
    const shape = subject ? Object.keys(kindShapes[subject.kind].shape) : [];
    expect(shape).toEqual(expect.arrayContaining(Object.keys(action.leaves ?? {})));
  }
});
