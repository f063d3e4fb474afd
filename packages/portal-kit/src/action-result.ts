import type { ErrorCode, FieldIssue } from "@bizosaas/contracts";

/** What a person is told when an action fails: a sentence, the fields it concerns, and a reference to quote. */
export type ActionError = {
  code: ErrorCode;
  message: string;
  fields: FieldIssue[];
  correlationId?: string | undefined;
};

/** What every server action answers; it never throws, since Next hides a thrown error's words in production. */
export type ActionResult<Value> = { ok: true; value: Value } | { ok: false; error: ActionError };
