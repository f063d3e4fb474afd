"use client";

import type { WorkflowProposal } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Card, Progress } from "@bizosaas/ui";
import { NoteList } from "./note-list.tsx";
import type { Proposing } from "./use-proposal.ts";
import { proposalWords } from "./words.ts";

/** Which attempt the model is at, what was wrong with the one before, and the way to stop it. */
export function DraftingProgress({ proposing }: { proposing: Proposing }) {
  const t = useWords(proposalWords);
  const { proposal, cancel, isCancelling, isLost } = proposing;
  const round = proposal?.round ?? 0;
  const said = round === 0 || !proposal ? t.waiting : t.attempt(round, proposal.rounds);
  return (
    <Card
      title={t.drafting}
      actions={
        <Button size="sm" loading={isCancelling} onClick={cancel}>
          {t.stop}
        </Button>
      }
    >
      <div className="grid gap-3">
        {isLost && <Callout tone="warning">{t.lost}</Callout>}
        <Progress label={t.drafting} />
        <p role="status">{said}</p>
        <NoteList title={t.mending} notes={proposal?.faults ?? []} />
      </div>
    </Card>
  );
}

/** Why nothing came of it; the sentence stays where it was written. */
export function NothingDrafted({ proposal, title }: { proposal: WorkflowProposal; title: string }) {
  const t = useWords(proposalWords);
  if (proposal.status === "cancelled") return <Callout tone="info">{t.stopped}</Callout>;
  return (
    <Callout tone="danger" title={title}>
      <div className="grid gap-3">
        <p>{proposal.error?.message}</p>
        <NoteList title={t.lastFaults} notes={proposal.faults} />
      </div>
    </Callout>
  );
}
