import type { FieldMeta } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { z } from "zod";
import { listConnectors } from "../connector-registry.ts";

const fields = listConnectors().flatMap(({ id, actions }) =>
  actions.flatMap((action) => {
    const { properties = {}, required = [] } = z.toJSONSchema(action.input, { io: "input", unrepresentable: "any" });
    return Object.entries(properties as Record<string, FieldMeta>).map(([name, { byPeopleOnly = false }]) => ({
      ...{ name, byPeopleOnly, place: `${id}.${action.id}.${name}`, isRequired: required.includes(name) },
    }));
  }),
);

test.each(["hasConsent", "mention"])("%s is by people only, in whichever action it stands", (wanted) => {
  const found = fields.filter(({ name }) => name === wanted);
  expect(found.length).toBeGreaterThan(1);
  expect(found.filter(({ byPeopleOnly }) => !byPeopleOnly).map(({ place }) => place)).toEqual([]);
});

test("what is by people only has a default, as an agent leaves it out", () => {
  expect(fields.filter(({ byPeopleOnly, isRequired }) => byPeopleOnly && isRequired)).toEqual([]);
});
