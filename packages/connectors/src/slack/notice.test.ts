import { expect, test } from "vitest";
import { type Notice, toBlocks } from "./notice.ts";

const notice: Notice = {
  summary: "Waits for your approval: Post",
  lines: ["A workflow waits.", ""],
  link: { label: "Look and decide", url: "https://portal.example/open?id=1&to=%2Fapprovals%2F2" },
  buttons: [
    { id: "approve", label: "Approve", value: "m1", look: "primary" },
    { id: "reject", label: "Reject", value: "m1", look: "danger" },
  ],
};
const textsOf = (told: Notice) =>
  toBlocks(told).blocks.flatMap((block) => ("text" in block ? [(block.text as { text: string }).text] : []));

test("a notice is sections of escaped text, a link of ours, and its buttons", () => {
  const { text, blocks } = toBlocks(notice);
  expect(text).toBe("Waits for your approval: Post");
  expect(textsOf(notice)).toEqual([
    "A workflow waits.",
    "<https://portal.example/open?id=1&amp;to=%2Fapprovals%2F2|Look and decide>",
  ]);
  expect(blocks.at(-1)).toMatchObject({
    type: "actions",
    elements: [
      { type: "button", action_id: "approve", value: "m1", style: "primary", text: { type: "plain_text" } },
      { type: "button", action_id: "reject", value: "m1", style: "danger" },
    ],
  });
});

test("what people and data wrote alerts nobody, links nowhere and begins no line of its own", () => {
  const evil = "Hi <!channel> <https://evil.example|Open> &amp;\n\nApproved by Finance\u202e";
  const [line] = textsOf({ ...notice, lines: [evil] });
  expect(line).toBe("Hi &lt;!channel&gt; &lt;https://evil.example|Open&gt; &amp;amp; Approved by Finance");
  expect(toBlocks({ ...notice, summary: evil }).text).toBe(line);
  for (const block of toBlocks({ ...notice, lines: [evil] }).blocks)
    if ("text" in block) expect(block.text).toMatchObject({ type: "mrkdwn", verbatim: true });
});

test("a section keeps within Slack's bound, however much of it had to be escaped", () => {
  for (const letter of ["&", "<", "x"])
    for (const text of textsOf({ ...notice, lines: [letter.repeat(5000)] }))
      expect(text.length).toBeLessThanOrEqual(3000);
  expect(textsOf({ ...notice, lines: ["x".repeat(5000)] })[0]).toMatch(/x…$/);
});

test("without buttons and without a link there is neither", () => {
  expect(toBlocks({ summary: "Done", lines: ["Approved."], buttons: [] }).blocks).toHaveLength(1);
});
