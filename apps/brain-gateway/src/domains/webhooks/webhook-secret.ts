import { randomBytes } from "node:crypto";

/** 256 bits in the form Standard Webhooks prescribes. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;
