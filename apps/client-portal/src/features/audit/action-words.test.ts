import { listOperations } from "@bizosaas/contracts";
import { expect, it } from "vitest";
import { actionWords, sayAction } from "./action-words.ts";

/** Written to a person's own log or the platform's, never to an organization's. */
const ELSEWHERE =
  /^((account|identity|mail|passkey|platform_notification|recovery_codes|session|totp)\.|dead_letter\.send(_all)?$)/;

it("says every action that an organization's audit log can hold in plain words", () => {
  const names = listOperations().flatMap(({ audit }) => (audit ? [audit] : []));
  const wordless = names.filter((name) => !ELSEWHERE.test(name) && !Object.hasOwn(actionWords.en, name));
  expect(wordless).toEqual([]);
  expect(names.length).toBeGreaterThan(40);
});

it("keeps an unknown action readable", () => {
  expect(sayAction(actionWords.en, "rocket.lift_off")).toBe("rocket lift off");
});
