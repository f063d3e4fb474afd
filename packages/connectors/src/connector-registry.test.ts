import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, formFieldsOf, kindShapes } from "@bizosaas/contracts";
import { describe, expect, test } from "vitest";
import { getConnector, listConnectors } from "./connector-registry.ts";
import { triggersOf } from "./kit/index.ts";

describe.each(listConnectors().map((connector) => [connector.id, connector] as const))("%s", (id, connector) => {
  test("runs the adversarial suite", async () => {
    const file = join(import.meta.dirname, id, `${id}.adversarial.int.test.ts`);
    await access(file);
    expect(await readFile(file, "utf8")).toMatch(new RegExp(`adversarialSuite\\(${id},`));
  });

  test("asks for its credential in a form whose secrets are marked", () => {
    const fields = formFieldsOf(connector.auth.form);
    expect(fields.some(({ secret }) => secret)).toBe(true);
    for (const field of fields) {
      expect(field.label).not.toBe(field.name);
      expect(field.secret).toBe(field.control === "password");
    }
  });

  test("describes every action's form, sample and capability", () => {
    for (const action of connector.actions) {
      expect(action.id).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(action.output.parse(action.sample)).toEqual(action.sample);
      for (const field of formFieldsOf(action.input)) expect(field.label).not.toBe(field.name);
      const hasChoices = formFieldsOf(action.input).some((field) => field.hasChoices);
      expect(action.listChoices !== undefined).toBe(hasChoices);
      expect(action.effect === "write" ? action.undo : () => {}).toBeDefined();
    }
  });

  test("says how many calls it may make, so that they are spread", () => {
    const { calls = 0, perSeconds = 0, within = [] } = connector.rateLimit ?? {};
    expect([calls, perSeconds].every((limit) => limit > 0)).toBe(true);
    for (const part of within) expect(part.calls / part.perSeconds).toBeLessThan(calls / perSeconds);
  });

  test("says which states its records have, or asks the tool for them", () => {
    for (const { kind, sample, statuses, listStatuses } of connector.resources) {
      const hasStatus = "status" in kindShapes[kind].shape;
      expect({ kind, isSaid: statuses !== undefined || listStatuses !== undefined }).toEqual({
        kind,
        isSaid: hasStatus,
      });
      if (statuses && "status" in sample) expect(statuses).toContain(sample.status);
    }
  });

  test("gives samples that fit their kinds, and a trigger per change", () => {
    for (const { kind, sample } of connector.resources) expect(kindShapes[kind].parse(sample)).toEqual(sample);
    const events = triggersOf(connector).map(({ event }) => event);
    expect(events).toHaveLength(connector.resources.length * 3);
    expect(new Set(events).size).toBe(events.length);
  });
});

test("what opens others too names connectors that take the same form", () => {
  const named = listConnectors().flatMap((opener) => (opener.opensAlso ?? []).map((sibling) => ({ opener, sibling })));
  expect(named.length).toBeGreaterThan(0);
  const form = { siteUrl: "https://example.com", username: "ada", applicationPassword: "abcd" };
  for (const { opener, sibling } of named) {
    const { auth } = getConnector(sibling.connectorId);
    expect(auth.form.safeParse(sibling.toForm(opener.auth.form.parse(form))).success).toBe(true);
  }
});

test("an unknown connector is not found", () => {
  expect(() => getConnector("nowhere")).toThrow(AppError);
});
