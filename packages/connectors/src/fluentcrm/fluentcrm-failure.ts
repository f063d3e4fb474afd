import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { EgressResponse } from "../kit/egress/index.ts";
import { plainWords, restErrorOf, restFailure } from "../wordpress-rest/rest-failure.ts";

export const notActive = "FluentCRM isn't active on this site. Activate the plugin and try again.";

/** A right that this user lacks, by WordPress's own word. What a security plugin refuses has a code of its own. */
export class RightMissing extends AppError {
  constructor(answer: EgressResponse) {
    super("forbidden", restFailure(answer).message);
  }
}

/** A sentence of FluentCRM's own, sentences by field and rule, or both: `{ email: { unique: "…" } }`. */
const Refusal = z.looseObject({ message: z.string().catch(""), errors: z.record(z.string(), z.unknown()).catch({}) });
type Refusal = z.output<typeof Refusal>;

const refusalOf = (answer: EgressResponse): Refusal | null => {
  if (!/^\s*\{/.test(answer.text())) return null;
  try {
    return Refusal.safeParse(answer.json()).data ?? null;
  } catch {
    return null;
  }
};

const sentencesIn = (value: unknown): string[] => {
  if (typeof value === "string") return [plainWords(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
};

const isTaken = (rules: unknown): boolean => typeof rules === "object" && rules !== null && "unique" in rules;

const refused = ({ message, errors, ...byField }: Refusal): AppError => {
  const fields = Object.entries({ ...byField, ...errors }).flatMap(([path, rules]) =>
    sentencesIn(rules).map((sentence) => ({ path, message: sentence })),
  );
  const said = [plainWords(message), ...fields.map((field) => field.message)].find((sentence) => sentence !== "");
  const words = said === undefined ? "" : ` FluentCRM says: ${said}`;
  if (Object.values(byField).some(isTaken)) return new AppError("conflict", `FluentCRM has this already.${words}`);
  return new AppError("invalid_input", `FluentCRM refused the values.${words}`, { fields });
};

/**
 * What an answer of 300 and above means: WordPress's errors have a code, FluentCRM's own have none. It refuses values
 * with 422, formerly 423, and a contact that it doesn't have as well.
 */
export const fluentFailure = (answer: EgressResponse): AppError => {
  const { status } = answer;
  const error = restErrorOf(answer);
  if (error?.code === "rest_no_route") return new AppError("upstream_failed", notActive);
  if (status === 403 && error?.code === "rest_forbidden") return new RightMissing(answer);
  const refusal = error ? null : refusalOf(answer);
  if (!refusal) return restFailure(answer);
  if (status === 404) return new AppError("not_found", "FluentCRM no longer has this record.");
  return status === 422 || status === 423 ? refused(refusal) : restFailure(answer);
};
