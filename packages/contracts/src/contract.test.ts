import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formFieldsOf } from "./shared/form.ts";
import { listOperations } from "./shared/list-operations.ts";

const operations = listOperations();

describe("the contract", () => {
  it("gives every operation a route of its own", () => {
    const routes = operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`);
    expect(operations.length).toBeGreaterThan(50);
    expect(new Set(routes).size).toBe(routes.length);
  });

  it("names an audit row for every operation that writes, each name once", () => {
    const audits = operations.filter(({ effect }) => effect !== "read").map(({ audit }) => audit);
    expect(audits.every((audit) => /^[a-z_]+\.[a-z_]+$/.test(audit ?? ""))).toBe(true);
    expect(new Set(audits).size).toBe(audits.length);
  });

  it("reads with GET unless the input is too large or secret for an address, or the answer is good once", () => {
    const readsByPost = operations
      .filter(({ effect, method }) => effect === "read" && method !== "GET")
      .map(({ name }) => name);
    expect(readsByPost).toEqual([
      ...["factors.startPasskey", "factors.startConfirmation", "signIn.startPasskey"],
      ...["invitations.view", "workflows.validate", "workflowTests.preview"],
    ]);
  });
});

describe("formFieldsOf", () => {
  it("derives labels, controls, options and bounds from a schema", () => {
    const fields = formFieldsOf(
      z.object({
        siteUrl: z.url().meta({ title: "Site address", control: "url" }),
        password: z.string().meta({ title: "Password", control: "password", secret: true }),
        mode: z.enum(["fast", "safe"]).default("safe"),
        limit: z.int().min(1).max(9).optional(),
        phone: z.string().optional().meta({ title: "Phone", canClear: true }),
      }),
    );
    expect(fields.map(({ name, control, required }) => [name, control, required])).toEqual([
      ["siteUrl", "url", true],
      ["password", "password", true],
      ["mode", "select", false],
      ["limit", "number", false],
      ["phone", "text", false],
    ]);
    expect(fields[1]?.secret).toBe(true);
    expect(fields[2]?.options?.map(({ value }) => value)).toEqual(["fast", "safe"]);
    expect([fields[3]?.min, fields[3]?.max]).toEqual([1, 9]);
    expect(fields.map(({ canClear }) => canClear === true)).toEqual([false, false, false, false, true]);
  });
});
