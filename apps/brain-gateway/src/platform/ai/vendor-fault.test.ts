import fc from "fast-check";
import { expect, test } from "vitest";
import { retryAfterSecondsOf, vendorFaultOf } from "./vendor-fault.ts";

const error = (message: string, code: string | number | null = null, type = "") => ({ error: { message, code, type } });

test.each([
  [401, error("Incorrect API key", "invalid_api_key"), "rejected"],
  [401, error("You have insufficient permissions. Missing scopes: model.read"), "no_permission"],
  [403, error("Missing scopes: model.request"), "no_permission"],
  [402, error("Insufficient credits", 402), "no_credit"],
  [429, error("You exceeded your current quota", "insufficient_quota"), "no_credit"],
  [400, error("Your credit balance is too low", null, "invalid_request_error"), "no_credit"],
  [429, error("Slow down", "rate_limit_exceeded"), "rate_limited"],
  [404, error("No such model", "model_not_found"), "no_model"],
  [400, error("Bad temperature"), "refused"],
  [408, undefined, "unavailable"],
  [500, "not an object", "unavailable"],
  [302, undefined, "unavailable"],
])("status %i with %j means %s", (status, body, kind) => {
  expect(vendorFaultOf(status, body).kind).toBe(kind);
});

test("a key that the vendor quotes back is taken out of the detail", () => {
  const { detail } = vendorFaultOf(400, error("Incorrect key provided: sk-proj-abc123DEF. See sk-1234****9999."));
  expect(detail).toBe("Incorrect key provided: [key] See [key]");
});

test("no body makes it throw", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 100, max: 599 }), (body, status) => {
      expect(vendorFaultOf(status, body).status).toBe(status);
    }),
  );
});

test("Retry-After is read from seconds and dates, and ignored when unreadable", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");
  expect(retryAfterSecondsOf("7", now)).toBe(7);
  expect(retryAfterSecondsOf("0.2", now)).toBe(1);
  expect(retryAfterSecondsOf("Thu, 01 Jan 2026 00:00:30 GMT", now)).toBe(30);
  expect(retryAfterSecondsOf("Wed, 31 Dec 2025 00:00:00 GMT", now)).toBe(0);
  expect(retryAfterSecondsOf("soon", now)).toBeUndefined();
  expect(retryAfterSecondsOf(null, now)).toBeUndefined();
});
