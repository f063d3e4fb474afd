import type { ResourceSummary } from "@bizosaas/contracts";

const fields = ["name", "email", "phone", "company", "jobTitle", "status"] as const;
export type ComparedField = (typeof fields)[number];
export type PersonRecord = ResourceSummary & { data: Readonly<Record<string, unknown>> };
export type Compared = { field: ComparedField; isDifferent: boolean };

const textOf = (data: PersonRecord["data"], field: ComparedField): string => {
  const value = data[field];
  return typeof value === "string" ? value.trim() : "";
};

/** The same number and the same address may be written in several ways. */
const meaningOf = (field: ComparedField, text: string): string => {
  if (field === "email" || field === "company") return text.toLowerCase();
  return field === "phone" ? text.replace(/[\s().-]/g, "").replace(/^00/, "+") : text;
};

/** The fields that any of the records has, and whether they say different things; an empty one differs from a full one. */
export const comparePeople = (people: readonly PersonRecord[]): Compared[] =>
  fields
    .filter((field) => people.some(({ data }) => textOf(data, field) !== ""))
    .map((field) => ({
      field,
      isDifferent: new Set(people.map(({ data }) => meaningOf(field, textOf(data, field)))).size > 1,
    }));
