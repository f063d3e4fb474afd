import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifyDelivery } from "./verify-delivery.ts";

const secret = `whsec_${Buffer.from("0123456789abcdef0123456789abcdef").toString("base64")}`;
const body = Buffer.from('{"order":7}');
const now = 1_800_000_000;

const signed = (overrides: Record<string, string> = {}, signedBody = body) => {
  const headers = { "webhook-id": "msg_1", "webhook-timestamp": String(now), ...overrides };
  const digest = createHmac("sha256", Buffer.from("0123456789abcdef0123456789abcdef"))
    .update(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.`)
    .update(signedBody)
    .digest("base64");
  return { "webhook-signature": `v1,${digest}`, ...headers };
};

describe("verifyDelivery", () => {
  it("admits a delivery signed after Standard Webhooks and names its message", () => {
    expect(verifyDelivery(secret, signed(), body, now + 299)).toBe("msg_1");
  });
  it("admits one good signature among several, as senders do while they rotate", () => {
    const headers = signed();
    headers["webhook-signature"] = `v1,${Buffer.alloc(32).toString("base64")} ${headers["webhook-signature"]}`;
    expect(verifyDelivery(secret, headers, body, now)).toBe("msg_1");
  });
  it.each([
    ["a changed body", signed(), Buffer.from('{"order":8}'), now],
    ["an old delivery", signed(), body, now + 301],
    ["a delivery from the future", signed(), body, now - 301],
    ["a timestamp that is no number", signed({ "webhook-timestamp": "1e9" }), body, now],
    ["a signature of another version", { ...signed(), "webhook-signature": "v2,AAAA" }, body, now],
    ["no signature and no secret", {}, body, now],
    ["a wrong bearer secret", { authorization: "Bearer whsec_nope" }, body, now],
    ["a bare word as authorization", { authorization: secret }, body, now],
  ])("refuses %s", (_, headers, bytes, at) => {
    expect(() => verifyDelivery(secret, headers, bytes, at)).toThrow(
      expect.objectContaining({ code: "unauthenticated" }),
    );
  });
  it("admits the secret as a bearer token and takes the idempotency key as message id", () => {
    expect(verifyDelivery(secret, { authorization: `Bearer ${secret}`, "idempotency-key": "k1" }, body, now)).toBe(
      "k1",
    );
    expect(verifyDelivery(secret, { authorization: `Bearer ${secret}` }, body, now)).toBeNull();
  });
});
