import { listOperations } from "@bizosaas/contracts";
import { expect, it } from "vitest";
import { auditWords } from "./words.ts";

it("says every action that the platform's log can hold in plain words", () => {
  const written = /^(account|identity|mail|passkey|platform_notification|recovery_codes|session|totp)\./;
  const names = listOperations().flatMap(({ audit = "" }) => (written.test(audit) ? [audit] : []));
  expect(names.filter((name) => !Object.hasOwn(auditWords.en.actions, name))).toEqual([]);
  expect(names.length).toBeGreaterThan(15);
});
