import { isAppError } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { operationOf } from "./operation-of.ts";
import { formDataToInput, parseInput } from "./parse-input.ts";

const form = (entries: [string, string | Blob][]): FormData => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};
const failure = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe("what a browser sends to an action", () => {
  it("nests dotted names and leaves out empty fields and React's own", () => {
    const given = form([
      ["name", "Shop"],
      ["form.siteUrl", "https://a.example"],
      ["form.user", "ada"],
      ["note", ""],
      ["$ACTION_ID_1", ""],
    ]);
    expect(formDataToInput(given)).toEqual({ name: "Shop", form: { siteUrl: "https://a.example", user: "ada" } });
  });

  it("can't reach an object's prototype and can't be a file", () => {
    const input = formDataToInput(
      form([
        ["__proto__.isAdmin", "1"],
        ["constructor.prototype.isAdmin", "1"],
      ]),
    );
    expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
    expect(Object.hasOwn(input, "__proto__")).toBe(false);
    expect(failure(() => formDataToInput(form([["file", new Blob(["x"])]])))).toMatchObject({ code: "invalid_input" });
  });

  it("is refused with its field's name when a field is unknown, missing or of another type", () => {
    const schema = z.strictObject({ name: z.string().min(1), form: z.object({ limit: z.number() }) });
    const error = failure(() => parseInput(schema, { name: "", form: { limit: "3" }, tenantId: "x" }));
    if (!isAppError(error)) throw new Error("expected an AppError");
    expect(error.code).toBe("invalid_input");
    expect(error.fields.map(({ path }) => path)).toEqual(expect.arrayContaining(["name", "form.limit"]));
    expect(failure(() => parseInput(schema, { name: "a", form: { limit: 3 }, tenantId: "x" }))).toMatchObject({
      code: "invalid_input",
    });
  });

  it("is parsed by the schema of the operation that the action names", () => {
    const { name, can, input } = operationOf((gateway) => gateway.members.changeRole);
    expect([name, can]).toEqual(["members.changeRole", "members:manage"]);
    expect(input.safeParse({ userId: "no id", role: "owner" }).success).toBe(false);
  });
});
