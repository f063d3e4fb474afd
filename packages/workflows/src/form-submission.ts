import type { FieldIssue, FormInput, JsonObject, JsonValue, Locale } from "@bizosaas/contracts";
import { z } from "zod";

const words = {
  en: {
    missing: "Fill this in.",
    email: "Write an e-mail address, such as name@example.org.",
    number: "Write a number, such as 12 or 12.5.",
    date: "Choose a date.",
    choice: "Choose one of these.",
    checkbox: "Tick this to go on.",
    long: (most: number) => `Write at most ${most} characters.`,
  },
  nl: {
    missing: "Vul dit in.",
    email: "Schrijf een e-mailadres, zoals naam@voorbeeld.nl.",
    number: "Schrijf een getal, zoals 12 of 12,5.",
    date: "Kies een datum.",
    choice: "Kies een van deze.",
    checkbox: "Vink dit aan om verder te gaan.",
    long: (most: number) => `Schrijf hoogstens ${most} tekens.`,
  },
} as const;

type Words = (typeof words)[Locale];

const shortText = 500;
const longText = 10_000;

/** `12,5` is how much of Europe writes it. */
const numberIn = (text: string): number => Number(text.trim().replace(",", "."));

const schemaOf = ({ kind, options }: FormInput, t: Words): z.ZodType<JsonValue> => {
  const text = (most: number) => z.string().trim().max(most, t.long(most));
  if (kind === "email") return text(254).pipe(z.email({ error: t.email }));
  if (kind === "number")
    return text(40)
      .refine((given) => Number.isFinite(numberIn(given)), t.number)
      .transform(numberIn);
  if (kind === "date") return text(40).pipe(z.iso.date({ error: t.date }));
  if (kind === "choice") return text(200).refine((given) => options.includes(given), t.choice);
  if (kind === "checkbox") return z.literal(true, { error: t.checkbox });
  return text(kind === "long_text" ? longText : shortText);
};

const isBlank = (given: unknown): boolean =>
  given === undefined || given === false || (typeof given === "string" && given.trim() === "");

type Submission = { ok: true; values: JsonObject } | { ok: false; issues: FieldIssue[] };

/** What somebody wrote in a form, as a workflow finds it: what was left open is null, and what no field asks for is dropped. */
export const parseSubmission = (
  fields: readonly FormInput[],
  given: Readonly<Record<string, string | boolean>>,
  locale: Locale,
): Submission => {
  const t = words[locale];
  const issues: FieldIssue[] = [];
  const values: JsonObject = {};
  for (const field of fields) {
    const { name, kind, required } = field;
    const path = `values.${name}`;
    const value = given[name];
    if (isBlank(value)) {
      if (required) issues.push({ path, message: kind === "checkbox" ? t.checkbox : t.missing });
      values[name] = kind === "checkbox" ? false : null;
      continue;
    }
    const parsed = schemaOf(field, t).safeParse(value);
    if (parsed.success) values[name] = parsed.data;
    else issues.push({ path, message: parsed.error.issues[0]?.message ?? t.missing });
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, values };
};
