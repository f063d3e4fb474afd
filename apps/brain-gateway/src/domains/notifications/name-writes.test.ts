import { expect, test } from "vitest";
import { spokenDetail } from "./name-writes.ts";

const writes = [
  { tool: "wordpress.update_post_excerpt", stepName: "Write it" },
  { tool: "http.request", stepName: "Call a web address" },
];

test("each reader is told in their own language what a yes would open, then what was said", () => {
  expect(spokenDetail({ writes, detail: "The old one is stale." }, "en")).toBe(
    "Update a post's excerpt (Write it) · Call a web address · The old one is stale.",
  );
  expect(spokenDetail({ writes, detail: "" }, "nl")).toBe(
    "De samenvatting van een bericht bijwerken (Write it) · Een webadres aanroepen (Call a web address)",
  );
});

test("a notification without writes, or of an action that is gone, is told all the same", () => {
  expect(spokenDetail({ writes: [], detail: "20% off" }, "en")).toBe("20% off");
  expect(spokenDetail({ writes: null, detail: "20% off" }, "en")).toBe("20% off");
  expect(spokenDetail({ writes: [{ tool: "wordpress.gone", stepName: "Write" }], detail: "" }, "nl")).toBe(
    "wordpress.gone (Write)",
  );
});
