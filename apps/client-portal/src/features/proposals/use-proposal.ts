"use client";

import type { ProposalTarget, WorkflowProposal } from "@bizosaas/contracts";
import { useAction, useEventStream } from "@bizosaas/portal-kit/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { acceptProposal, cancelProposal, startProposal } from "./actions.ts";

export type Asked = { sentence: string; aiKeyId: string; model: string; target?: ProposalTarget };

/** The address keeps which proposal is open, so that it is still there after a reload. */
const remember = (name: string, proposalId: string | null) => {
  const path = globalThis.location.pathname;
  globalThis.history.replaceState(null, "", proposalId === null ? path : `${path}?${name}=${proposalId}`);
};

/** One sentence on its way to a workflow: asked, watched, stopped, and made a draft of. `name` is what the address calls it. */
export const useProposal = (opened: string | null, name: "draft" | "change" = "draft") => {
  const router = useRouter();
  const [proposalId, setProposalId] = useState(opened);
  const [proposal, setProposal] = useState<WorkflowProposal | null>(null);
  const open = (next: string | null) => {
    setProposal(null);
    setProposalId(next);
    remember(name, next);
  };
  const watched = useEventStream<WorkflowProposal>({
    url: proposalId === null ? null : `/api/workflow-proposals/${proposalId}/watch`,
    onEvent: setProposal,
    // Used up, replaced by a later one, or somebody else's.
    onFailed: () => open(null),
  });
  const starting = useAction(startProposal, { failure: "inline", onDone: (made) => open(made.proposalId) });
  const cancelling = useAction(cancelProposal);
  const accepting = useAction(acceptProposal, {
    failure: "inline",
    onDone: ({ id }) => router.push(`/workflows/${id}`),
  });
  const isUnderWay = proposalId !== null && (proposal === null || ["queued", "working"].includes(proposal.status));
  return {
    ...{ proposal, isUnderWay },
    isLost: proposalId !== null && watched === "failed",
    start: (asked: Asked) => void starting.run(asked),
    startError: starting.error,
    isStarting: starting.isPending,
    cancel: () => proposalId !== null && void cancelling.run({ proposalId }),
    isCancelling: cancelling.isPending,
    accept: (called: string) =>
      proposalId !== null && void accepting.run({ proposalId, ...(called.trim() && { name: called.trim() }) }),
    acceptError: accepting.error,
    isAccepting: accepting.isPending,
    drop: () => open(null),
  };
};
export type Proposing = ReturnType<typeof useProposal>;
