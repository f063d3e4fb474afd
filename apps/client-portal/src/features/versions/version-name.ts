import type { VersionFacts } from "@bizosaas/contracts";
import { formatExactTime } from "@bizosaas/ui";
import type { VersionWords } from "./words.ts";

/** "Version 3", "Draft", or the replaced draft with its time, since there may be several. */
export const versionNameOf = (
  { ref, number, at }: Pick<VersionFacts, "ref" | "number" | "at">,
  t: VersionWords,
  locale: string,
): string => {
  if (number !== null) return t.version(number);
  // The same in the browser as on the server, which knows no zone of the reader's.
  return ref === "draft" ? t.draft : `${t.keptDraft}, ${formatExactTime(at, locale, "UTC")}`;
};

export const versionHref = (workflowId: string, ref: string): string => `/workflows/${workflowId}/versions/${ref}`;

export const compareHref = (workflowId: string, from: string, to: string): string =>
  `/workflows/${workflowId}/versions/compare?${new URLSearchParams({ from, to })}`;
