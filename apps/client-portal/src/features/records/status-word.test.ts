import { expect, test } from "vitest";
import { statusWord } from "./status-word.ts";
import { recordWords } from "./words.ts";

const { en, nl } = recordWords;

test("a pending order waits for its payment, a pending post for somebody's review", () => {
  expect(statusWord({ kind: "shop.order", status: "pending" }, en)).toBe("Pending payment");
  expect(statusWord({ kind: "cms.post", status: "pending" }, en)).toBe("Pending review");
  expect(statusWord({ kind: "shop.order", status: "on-hold" }, nl)).toBe("In de wacht");
  expect(statusWord({ kind: "shop.order", status: "trash" }, en)).toBe("In the bin");
});

test("a contact that is pending has not confirmed, and an archived campaign was sent", () => {
  expect(statusWord({ kind: "crm.contact", status: "pending" }, en)).toBe("Not confirmed yet");
  expect(statusWord({ kind: "crm.contact", status: "lead" }, en)).toBe("Lead");
  expect(statusWord({ kind: "mkt.campaign", status: "archived" }, nl)).toBe("Verstuurd");
});

test("what the tool itself calls a stage comes first, and an unknown word stays as it is", () => {
  const stage = { kind: "crm.deal", status: "closedwon" } as const;
  expect(statusWord({ ...stage, statusLabel: "Signed" }, nl)).toBe("Signed");
  expect(statusWord({ ...stage, statusLabel: null }, nl)).toBe("Gewonnen");
  expect(statusWord({ kind: "crm.deal", status: "constructor" }, en)).toBe("constructor");
});
