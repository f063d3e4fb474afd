"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { toast } from "@bizosaas/ui";
import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { changeCount } from "../versions/comparison-graph.ts";
import type { Builder } from "../workflows/builder/use-builder.ts";
import { type Asked, useProposal } from "./use-proposal.ts";
import { proposalWords } from "./words.ts";

/** The change of a draft by a sentence, from `?change` on: asked, looked at, and put into the draft as one step to undo. */
export const useChange = (builder: Builder, canWrite: boolean) => {
  const t = useWords(proposalWords).change;
  const inAddress = useSearchParams().get("change");
  const [isOpen, setOpen] = useState(false);
  const proposing = useProposal(inAddress || null, "change");
  useEffect(() => {
    if (inAddress !== null) setOpen(true);
  }, [inAddress]);
  const { detail, saving } = builder;
  const { isUnderWay } = proposing;
  // An address may name a proposal for another workflow, or one that draws a new one.
  const proposal = proposing.proposal?.target?.workflowId === detail.id ? proposing.proposal : null;
  const proposed = proposal?.proposed ?? null;
  const difference = proposed?.difference ?? null;
  const isOfNow = proposal?.target?.draftRevision === detail.draftRevision && !saving.isDirty;
  const close = () => {
    if (isUnderWay) proposing.cancel();
    proposing.drop();
    setOpen(false);
  };
  return {
    isOpen: canWrite && isOpen,
    open: () => setOpen(true),
    close,
    proposing: { ...proposing, proposal, isStarting: proposing.isStarting || saving.state.kind === "saving" },
    /** What would become other; null until there is something. */
    difference: difference && changeCount(difference) > 0 ? difference : null,
    isStale: proposed !== null && !isOfNow,
    /** Of what is drawn now: the model is given what is saved. */
    ask: async (asked: Asked) => {
      if (!(await saving.save())) return;
      proposing.start({ ...asked, target: { workflowId: detail.id, draftRevision: saving.revision() } });
    },
    use: () => {
      if (!proposed) return;
      builder.choose(null);
      builder.change(proposed.definition);
      close();
      toast.success(t.used);
    },
  };
};
export type Changing = ReturnType<typeof useChange>;
