import { describe, expect, test } from "vitest";
import { type MessageFacts, writeNotice } from "./write-notice.ts";

const waiting: MessageFacts = {
  messageId: "m-1",
  locale: "en",
  told: {
    ...{ kind: "approval.opened", name: "Post the offer", detail: "Update a post's excerpt · 20% off" },
    ...{ organization: "Harbour", url: "https://portal.example/approvals/1" },
  },
  approval: { status: "pending", decidedByName: null },
  closed: null,
  hasButtons: true,
};
const written = (changes: Partial<MessageFacts>) => writeNotice({ ...waiting, ...changes });
const idsOf = (changes: Partial<MessageFacts>) => written(changes).buttons.map(({ id }) => id);

test("an approval that waits says what the mail says, leads to the portal and can be decided", () => {
  expect(writeNotice(waiting)).toMatchObject({
    summary: "Waits for your approval: Post the offer",
    lines: [
      "A workflow of Harbour waits until somebody decides: Post the offer",
      "Update a post's excerpt · 20% off",
      "",
    ],
    link: { label: "Look and decide", url: "https://portal.example/approvals/1" },
    buttons: [
      { id: "approve", label: "Approve", value: "m-1" },
      { id: "reject", label: "Reject", value: "m-1" },
    ],
  });
});

test("in the reader's own language", () => {
  const { summary, buttons } = written({ locale: "nl" });
  expect([summary, ...buttons.map(({ label }) => label)]).toEqual([
    "Wacht op je goedkeuring: Post the offer",
    "Goedkeuren",
    "Afwijzen",
  ]);
});

describe("the buttons are gone", () => {
  test.each<[string, Partial<MessageFacts>, string]>([
    ["once somebody approved", { approval: { status: "approved", decidedByName: "Ada" } }, "Approved by Ada."],
    ["once somebody rejected", { approval: { status: "rejected", decidedByName: null } }, "Rejected."],
    ["once it expired", { approval: { status: "expired", decidedByName: null } }, "Nobody decided in time"],
    [
      "once its run was cancelled",
      { approval: { status: "cancelled", decidedByName: null } },
      "nothing left to decide",
    ],
    ["once it is no longer kept", { approval: "gone" }, "no longer there"],
    ["where a second factor is asked for", { closed: "factor" }, "Open the portal to decide."],
    ["where the role lost the right", { closed: "role" }, "Your role"],
  ])("%s, and the message says why", (_, changes, words) => {
    expect(idsOf(changes)).toEqual([]);
    expect(written(changes).lines.at(-1)).toContain(words);
    expect(written(changes).summary).toContain(words);
  });

  test("without a signing secret, and of what is no approval; the link stays", () => {
    for (const changes of [{ hasButtons: false }, { approval: null }]) {
      expect(idsOf(changes)).toEqual([]);
      expect(written(changes).link).toBeDefined();
    }
  });
});

test("to somebody who left none of it is repeated", () => {
  const left = written({ told: null, closed: "member" });
  expect(JSON.stringify(left)).not.toMatch(/offer|Harbour|portal\.example/);
  expect(left.lines).toEqual(["You can no longer decide for this organization."]);
  expect(written({ told: null, approval: null }).buttons).toEqual([]);
});
