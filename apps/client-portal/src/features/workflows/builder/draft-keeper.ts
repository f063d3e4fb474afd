import type { ErrorCode, WorkflowDetail } from "@bizosaas/contracts";
import type { ActionError, ActionResult, RequestKeys } from "@bizosaas/portal-kit";

export type SentDraft = { text: string; revision: number };
export type SaveSteps = {
  send: (sent: SentDraft, key: string) => Promise<ActionResult<WorkflowDetail>>;
  begin: () => void;
  succeed: (detail: WorkflowDetail) => void;
  fail: (error: ActionError | undefined) => void;
};
type Start = SentDraft & { keys: RequestKeys };

/** Refused before it was looked at: what became of an earlier attempt stays unknown. */
const tellsNothing: ReadonlySet<ErrorCode | null> = new Set(["unauthenticated", "rate_limited"]);

const codeOf = (result: ActionResult<unknown> | null): ErrorCode | null => {
  if (result?.ok) return null;
  return result?.error.code ?? "unavailable";
};

/** What is known of the kept draft; a request whose answer was lost goes out again as it was before anything newer does. */
export const createDraftKeeper = ({ text, revision, keys }: Start) => {
  const known: { text: string | null; revision: number } = { text, revision };
  let unsettled: SentDraft | null = null;

  const accept = (kept: string, at: number): void => {
    known.text = kept;
    known.revision = at;
    unsettled = null;
  };
  const deliver = async (sent: SentDraft, { send, begin, succeed, fail }: SaveSteps): Promise<boolean> => {
    begin();
    const result = await send(sent, keys.keyFor(sent)).catch(() => null);
    const code = codeOf(result);
    if (!tellsNothing.has(code)) unsettled = keys.settle(code) ? null : sent;
    if (!result?.ok) {
      fail(result?.error);
      return false;
    }
    accept(sent.text, result.value.draftRevision);
    succeed(result.value);
    return true;
  };
  return {
    revision: (): number => known.revision,
    /** The text that is kept; null while nobody knows. */
    keptText: (): string | null => (unsettled ? null : known.text),
    accept,
    /** Whatever is kept is to be written over by the next save. */
    writeOver: (at: number): void => {
      known.text = null;
      known.revision = at;
      unsettled = null;
    },
    /** Answers whether the newest text is kept; `idle` is told when there was nothing to send. */
    save: async (newest: () => string, idle: () => void, steps: SaveSteps): Promise<boolean> => {
      if (unsettled && !(await deliver(unsettled, steps))) return false;
      const latest = newest();
      if (latest !== known.text) return deliver({ text: latest, revision: known.revision }, steps);
      idle();
      return true;
    },
  };
};
