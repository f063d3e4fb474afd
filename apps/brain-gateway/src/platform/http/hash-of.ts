import { createHash } from "node:crypto";
import { canonicalJson } from "@bizosaas/contracts";

/** Equal values give equal hashes, in whatever order their fields came. */
export const hashOf = (value: unknown): string => createHash("sha256").update(canonicalJson(value)).digest("hex");
