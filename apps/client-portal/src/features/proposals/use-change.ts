"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { toast } from "@bizosaas/ui";
import { useSearchParams } from "next/navigation";
import { changeCount } from "../versions/comparison-graph.ts";
import type { Builder } from "../workflows/builder/use-builder.ts";
import { type Asked, useProposal } from "./use-proposal.ts";
import { proposalWords } from "./words.ts";

/** The change of a draft by a sentence, open while the address says `?change`: asked, looked at, and put into the draft as one step to undo. */
export const useChange = (builder: Builder, canWrite: boolean) => {
  const t = useWords(proposalWords).change;
  const isOpen = useSearchParams().get("change") !== null && canWrite;
  const { detail, saving } = builder;
  const proposing = useProposal({
    ...{ name: "change", idle: "?change", isOn: canWrite },
    // An address may name a proposal for another workflow, or one that draws a new one.
    isOwn: ({ target }) => target?.workflowId === detail.id,
  });
  const { proposal, leave } = proposing;
  const proposed = proposal?.proposed ?? null;
  const difference = proposed?.difference ?? null;
  const isOfNow = proposal?.target?.draftRevision === detail.draftRevision && !saving.isDirty;
  return {
    isOpen,
    open: () => globalThis.history.replaceState(null, "", "?change"),
    close: leave,
    proposing: { ...proposing, isStarting: proposing.isStarting || saving.state.kind === "saving" },
    /** What would become other; null until there is something. */
    difference: difference && changeCount(difference) > 0 ? difference : null,
    isStale: proposed !== null && !isOfNow,
    /** Of what is drawn now: the model is given what is saved. */
    ask: (asked: Asked) =>
      proposing.start(async () => {
        if (!(await saving.save())) return null;
        return { ...asked, target: { workflowId: detail.id, draftRevision: saving.revision() } };
      }),
    use: () => {
      if (!proposed) return;
      builder.choose(null);
      builder.change(proposed.definition);
      leave();
      toast.success(t.used);
    },
  };
};
export type Changing = ReturnType<typeof useChange>;
