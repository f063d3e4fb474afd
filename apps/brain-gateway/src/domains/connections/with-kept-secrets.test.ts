import { expect, test } from "vitest";
import { z } from "zod";
import { withKeptSecrets } from "./with-kept-secrets.ts";

const form = z.strictObject({
  site: z.string().default(""),
  token: z.string().min(1).meta({ secret: true }),
  signingSecret: z.string().default("").meta({ secret: true }),
});
const kept = { token: "old", signingSecret: "kept", elsewhere: "x" };

test("a secret that may be empty stays where it is left so; one that is needed is asked for anew", () => {
  expect(withKeptSecrets(form, { token: "new" }, kept)).toEqual({ token: "new", signingSecret: "kept" });
  expect(withKeptSecrets(form, { signingSecret: "" }, kept)).toEqual({ signingSecret: "kept" });
  expect(withKeptSecrets(form, { token: "new", signingSecret: "other" }, kept)).toEqual({
    ...{ token: "new", signingSecret: "other" },
  });
});

test("nothing is made up where nothing was kept", () => {
  for (const none of [null, {}]) expect(withKeptSecrets(form, { token: "new" }, none)).toEqual({ token: "new" });
});
