import type { Approval } from "@bizosaas/contracts";
import type { ApprovalWords } from "./words.ts";

/** What became of an approval, and by whom: a person, or a rule for which one answers. */
export const saidOfDecision = (
  { status, decidedByName, rule }: Pick<Approval, "status" | "decidedByName" | "rule">,
  t: ApprovalWords,
): string => {
  const said = t.status[status];
  if (rule) return t.byRule(said, rule.acceptedByName ?? t.former);
  return decidedByName ? t.by(said, decidedByName) : said;
};
