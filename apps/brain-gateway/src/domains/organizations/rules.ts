import { createHash, randomInt } from "node:crypto";

const suffixLength = 5;
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A readable address part from a name; never empty. */
export const slugOf = (name: string): string => {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return slug || "organization";
};

/** The same, told apart from another organization of that name. */
export const distinctSlugOf = (name: string): string => {
  const suffix = Array.from({ length: suffixLength }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `${slugOf(name)}-${suffix}`;
};

/** The id that a person's idempotency key stands for: a repeated request means the organization it already made. */
export const idOfRequest = (userId: string, idempotencyKey: string): string => {
  const hex = createHash("sha256").update(`${userId} ${idempotencyKey}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
};
