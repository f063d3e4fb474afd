import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for the cookie; the database keeps only their hash. */
export const makeSessionToken = (): string => randomBytes(32).toString("base64url");

export const hashSessionToken = (token: string): string => createHash("sha256").update(token).digest("hex");
