"use client";

import type { ProposalTarget, WorkflowProposal } from "@bizosaas/contracts";
import { useAction, useEventStream } from "@bizosaas/portal-kit/client";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { acceptProposal, cancelProposal, startProposal } from "./actions.ts";

export type Asked = { sentence: string; aiKeyId: string; model: string; target?: ProposalTarget };

const writeSearch = (search: string): void =>
  globalThis.history.replaceState(null, "", `${globalThis.location.pathname}${search}`);

type ProposalPlace = {
  /** What the address calls the proposal: it keeps which one is open, also over a reload. */
  name: "draft" | "change";
  /** The address while none is open: `?change` keeps the panel that would show it. */
  idle: "" | "?change";
  /** Whether it belongs here: an address may name any. */
  isOwn?: (proposal: WorkflowProposal) => boolean;
  isOn?: boolean;
};

/** Whether somebody waits for it: who has left the page doesn't, and its address is another page's by then. */
const useWanted = () => {
  const wantedRef = useRef(false);
  useEffect(
    () => () => {
      wantedRef.current = false;
    },
    [],
  );
  return wantedRef;
};

/** One sentence on its way to a workflow: asked, watched, stopped, and made a draft of. */
export const useProposal = ({ name, idle, isOwn = () => true, isOn = true }: ProposalPlace) => {
  const router = useRouter();
  const inAddress = useSearchParams().get(name);
  const proposalId = isOn && inAddress ? inAddress : null;
  const [latest, setLatest] = useState<WorkflowProposal | null>(null);
  const wantedRef = useWanted();
  const open = (next: string | null) => writeSearch(next === null ? idle : `?${name}=${next}`);
  const watched = useEventStream<WorkflowProposal>({
    url: proposalId === null ? null : `/api/workflow-proposals/${proposalId}/watch`,
    onEvent: setLatest,
    // Used up, replaced by a later one, or somebody else's.
    onFailed: () => open(null),
  });
  const cancelling = useAction(cancelProposal);
  const starting = useAction(startProposal, {
    failure: "inline",
    onDone: ({ proposalId: made }) => (wantedRef.current ? open(made) : void cancelling.run({ proposalId: made })),
  });
  const accepting = useAction(acceptProposal, {
    failure: "inline",
    onDone: ({ id }) => router.push(`/workflows/${id}`),
  });
  const shown = latest?.id === proposalId ? latest : null;
  const isForeign = shown !== null && !isOwn(shown);
  const proposal = isForeign ? null : shown;
  const isUnderWay =
    proposalId !== null && !isForeign && (shown === null || ["queued", "working"].includes(shown.status));
  const cancel = () => proposalId !== null && void cancelling.run({ proposalId });
  return {
    ...{ proposal, isUnderWay },
    isLost: proposalId !== null && watched === "failed",
    /** Asks for what `prepare` answers, unless nobody waits for it any more. */
    start: async (prepare: () => Promise<Asked | null>) => {
      wantedRef.current = true;
      const asked = await prepare();
      if (asked && wantedRef.current) await starting.run(asked);
    },
    startError: starting.error,
    isStarting: starting.isPending,
    cancel,
    isCancelling: cancelling.isPending,
    accept: (called: string) =>
      proposalId !== null && void accepting.run({ proposalId, ...(called.trim() && { name: called.trim() }) }),
    acceptError: accepting.error,
    isAccepting: accepting.isPending,
    /** Nobody waits for it any more: what is under way is stopped, also where it only begins. */
    leave: () => {
      if (isUnderWay && (shown !== null || wantedRef.current)) cancel();
      wantedRef.current = false;
      writeSearch("");
    },
  };
};
export type Proposing = ReturnType<typeof useProposal>;
