import { createHmac, timingSafeEqual } from "node:crypto";
import { AppError } from "@bizosaas/contracts";

/** Standard Webhooks allows five minutes of drift either way. */
export const toleranceSeconds = 300;
const maxMessageIdLength = 200;

export type DeliveryHeaders = Readonly<Record<string, string | string[] | undefined>>;

const one = (headers: DeliveryHeaders, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const isEqual = (left: Buffer, right: Buffer): boolean => left.length === right.length && timingSafeEqual(left, right);

const refuse = (message: string): never => {
  throw new AppError("unauthenticated", message);
};

/** It becomes part of an index key, so it is bounded; an empty one would make all deliveries repeats of one. */
const toMessageId = (id: string): string => {
  if (id.length >= 1 && id.length <= maxMessageIdLength) return id;
  throw new AppError("invalid_input", `The message id must have 1 to ${maxMessageIdLength} characters.`, {
    fields: [{ path: "webhook-id", message: "Too short or too long." }],
  });
};

/** What a sender calls its message; null when it does not say. */
export const messageIdOf = (headers: DeliveryHeaders): string | null => {
  const id = one(headers, "webhook-id") ?? one(headers, "idempotency-key");
  return id === undefined ? null : toMessageId(id);
};

const secretBytes = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ""), "base64");

const verifySignature = (secret: string, headers: DeliveryHeaders, body: Buffer, nowSeconds: number): string => {
  const id = one(headers, "webhook-id") ?? refuse("The header webhook-id is missing.");
  const timestamp = one(headers, "webhook-timestamp") ?? "";
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(nowSeconds - seconds) <= toleranceSeconds)) {
    refuse("The header webhook-timestamp is missing or more than five minutes away from our clock.");
  }
  const expected = createHmac("sha256", secretBytes(secret)).update(`${id}.${timestamp}.`).update(body).digest();
  const offered = (one(headers, "webhook-signature") ?? "").split(" ").map((part) => /^v1,(.+)$/.exec(part)?.[1]);
  const isSigned = offered.some(
    (signature) => signature !== undefined && isEqual(Buffer.from(signature, "base64"), expected),
  );
  if (!isSigned) refuse("The signature does not match. Sign with this webhook's current secret.");
  return toMessageId(id);
};

/**
 * Admits a delivery that is signed after Standard Webhooks, or that carries the secret as a bearer token for senders
 * that can't sign. Returns the sender's message id, by which repeats are recognised; null when it sent none.
 */
export const verifyDelivery = (
  secret: string,
  headers: DeliveryHeaders,
  body: Buffer,
  nowSeconds: number,
): string | null => {
  if (one(headers, "webhook-signature") !== undefined) return verifySignature(secret, headers, body, nowSeconds);
  const bearer = /^Bearer (.+)$/.exec(one(headers, "authorization") ?? "")?.[1];
  if (bearer === undefined)
    return refuse("Sign this delivery (Standard Webhooks) or send the webhook's secret as a bearer token.");
  if (!isEqual(Buffer.from(bearer), Buffer.from(secret))) refuse("This is not the webhook's current secret.");
  return messageIdOf(headers);
};
