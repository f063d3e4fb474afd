import { hideSecretShapes, isSecretName, type JsonValue, secretMask } from "@bizosaas/contracts";

/** The names that `isSecretName` knows, in a line that is JSON already. */
const secretField =
  /"([\w-]*(?:password|passwd|passphrase|secret|api_?key|private_?key|ciphertext)|(?:access|refresh|bearer|id|accept|invitation)?_?token|authorization|cookie|set-cookie|credentials?)":"(?:[^"\\]|\\.)*"/gi;

/** Some part of every secret's shape and name: most lines have none, and one look then spares six. */
const mayHoldSecret =
  /bearer|basic|eyJ|bz_live|[spr]k[-_]|whsec|gh[po][-_]|xox|:\/\/|passw|passphrase|secret|key|ciphertext|token|authorization|cookie|credential/i;

const knownLimit = 500;
const known = new Set<string>();
const escapedInJson = (text: string) => JSON.stringify(text).slice(1, -1);

const stringsIn = (text: string): string[] => {
  if (!text.startsWith("{")) return [text];
  try {
    return Object.values(JSON.parse(text) as object).filter((value) => typeof value === "string");
  } catch {
    return [text];
  }
};

/** Keeps a secret (or each text of a JSON object of secrets) out of every later log line and record. */
export const rememberSecret = (plaintext: string): void => {
  for (const secret of stringsIn(plaintext)) remember(secret);
};

const remember = (secret: string): void => {
  if (secret.length < 8) return;
  for (const form of new Set([secret, escapedInJson(secret)])) {
    known.delete(form);
    known.add(form);
  }
  while (known.size > knownLimit) known.delete(known.values().next().value ?? "");
};

/** Takes secrets out of a text: those that were opened in this process, and whatever is shaped like one. */
export const redactText = (text: string): string => {
  let clean = text;
  for (const secret of known) if (clean.includes(secret)) clean = clean.replaceAll(secret, secretMask);
  return mayHoldSecret.test(clean) ? hideSecretShapes(clean, secretMask) : clean;
};

/** As `redactText`, and by field name, for a line of JSON. */
export const redactLine = (line: string): string => {
  const clean = redactText(line);
  return mayHoldSecret.test(clean) ? clean.replace(secretField, `"$1":"${secretMask}"`) : clean;
};

/** A copy of a JSON value without its secrets. Dates become text; what JSON can't carry is left out. */
export const redactValue = (value: unknown): JsonValue => {
  const text = JSON.stringify(value, (name, field: unknown) => {
    if (typeof field === "bigint") return Number(field);
    if (typeof field !== "string") return field;
    return name !== "" && isSecretName(name) ? secretMask : redactText(field);
  });
  return text === undefined ? null : (JSON.parse(text) as JsonValue);
};
