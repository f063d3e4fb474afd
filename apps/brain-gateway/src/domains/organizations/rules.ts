import { randomInt } from "node:crypto";

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
