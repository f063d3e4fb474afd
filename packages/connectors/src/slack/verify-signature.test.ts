import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { verifySlackSignature } from "./verify-signature.ts";

const secret = "8f742231b10e8888abcd99aabbccdd85";
const now = 1_531_420_618;
const body = Buffer.from("payload=%7B%22type%22%3A%22block_actions%22%7D");

const signed = (by = secret, at = now, bytes: Uint8Array = body) => ({
  "x-slack-request-timestamp": String(at),
  "x-slack-signature": `v0=${createHmac("sha256", by)
    .update(`v0:${at}:${Buffer.from(bytes).toString()}`)
    .digest("hex")}`,
});
const verify = (headers: Record<string, string | string[] | undefined>, bytes: Uint8Array = body, by = secret) =>
  verifySlackSignature(by, headers, bytes, now);

test("what Slack signed within five minutes is let through", () => {
  for (const at of [now - 300, now, now + 300]) expect(() => verify(signed(secret, at))).not.toThrow();
});

test.each([
  ["another secret", signed("another0secret0of0somebody0else0")],
  ["other bytes", signed(secret, now, Buffer.from("payload=other"))],
  ["no signature", { ...signed(), "x-slack-signature": undefined }],
  ["a signature of another version", { ...signed(), "x-slack-signature": signed()["x-slack-signature"].slice(3) }],
  ["a shortened signature", { ...signed(), "x-slack-signature": signed()["x-slack-signature"].slice(0, 40) }],
  ["two signatures", { ...signed(), "x-slack-signature": [signed()["x-slack-signature"]] }],
  ["an old timestamp", signed(secret, now - 301)],
  ["a timestamp ahead of time", signed(secret, now + 301)],
  ["a moved timestamp", { ...signed(secret, now - 301), "x-slack-request-timestamp": String(now) }],
  ["no timestamp", { ...signed(), "x-slack-request-timestamp": undefined }],
  ["a timestamp that is no number", { ...signed(), "x-slack-request-timestamp": "NaN" }],
])("%s is refused", (_, headers) => {
  expect(() => verify(headers)).toThrow(expect.objectContaining({ code: "unauthenticated" }));
});

test("without a secret nothing is let through, not even what an empty one signed", () => {
  expect(() => verify(signed(""), body, "")).toThrow(expect.objectContaining({ code: "unauthenticated" }));
});
