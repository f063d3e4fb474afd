import type { ListedResource } from "@bizosaas/contracts";

/** What tells two records of one name apart. */
const telling = ["email", "domain", "company", "phone"];

export type RecordOption = { value: string; label: string; description?: string };

/** A record as a list offers it; its value is the number by which its tool knows it. */
export const toRecordOption = ({ externalId, title, facts }: ListedResource): RecordOption => {
  const [description] = telling.map((name) => facts[name]).filter((fact) => typeof fact === "string" && fact !== "");
  const told = typeof description === "string" && description !== title ? { description } : {};
  return { value: externalId, label: title || externalId, ...told };
};

/** What was found, and last what is chosen: that stays among them, whatever is searched for since. */
export const withChosen = (found: readonly RecordOption[], chosen: RecordOption | null): RecordOption[] =>
  chosen === null || found.some(({ value }) => value === chosen.value) ? [...found] : [...found, chosen];
