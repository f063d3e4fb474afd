import { createHmac, timingSafeEqual } from "node:crypto";
import { AppError } from "@bizosaas/contracts";

/** Slack asks for five minutes; an older request may be somebody's copy of one. */
const toleranceSeconds = 300;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const refuse = (message: string): never => {
  throw new AppError("unauthenticated", message);
};

const one = (headers: Headers, name: string): string => {
  const value = headers[name];
  return typeof value === "string" ? value : "";
};

/** Throws unless Slack signed these very bytes just now, with the app's signing secret. */
export const verifySlackSignature = (
  signingSecret: string,
  headers: Headers,
  body: Uint8Array,
  nowSeconds: number,
): void => {
  if (signingSecret === "") return refuse("This connection has no signing secret.");
  const timestamp = one(headers, "x-slack-request-timestamp");
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(nowSeconds - seconds) <= toleranceSeconds))
    return refuse("The request's timestamp is missing, or more than five minutes away from our clock.");
  const expected = createHmac("sha256", signingSecret).update(`v0:${timestamp}:`).update(body).digest();
  const [, offered = ""] = /^v0=([0-9a-f]{64})$/.exec(one(headers, "x-slack-signature")) ?? [];
  const given = Buffer.from(offered, "hex");
  if (given.length === expected.length && timingSafeEqual(given, expected)) return;
  refuse("The signature doesn't match this connection's signing secret.");
};
