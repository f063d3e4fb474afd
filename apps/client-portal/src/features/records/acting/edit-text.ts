import type { Offer } from "./offers.ts";
import type { ActingWords } from "./words.ts";

/** What an edit does, in one sentence for who edits; what an action says of itself is for who builds workflows. */
export const editText = (
  { action, connectionName }: Pick<Offer, "action" | "connectionName">,
  t: ActingWords,
): string =>
  t.editHint(
    connectionName,
    action.fields.some(({ canClear }) => canClear === true),
  );
