"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Card, EmptyState } from "@bizosaas/ui";
import { Sparkles } from "lucide-react";
import { useEffect, useRef } from "react";
import { DefinitionSteps } from "../versions/definition-steps.tsx";
import type { FormNames } from "../versions/queries.ts";
import { useFieldNames } from "../versions/use-field-names.ts";
import { AcceptForm } from "./accept-form.tsx";
import { DescribeForm, type DraftingLimits } from "./describe-form.tsx";
import { DraftingProgress, NothingDrafted } from "./drafting-progress.tsx";
import { ProposedNotes } from "./proposed-notes.tsx";
import { type Proposing, useProposal } from "./use-proposal.ts";
import { proposalWords } from "./words.ts";

type Props = { names: FormNames; limits: DraftingLimits };

function Outcome({ proposing, names }: { proposing: Proposing; names: FormNames }) {
  const t = useWords(proposalWords);
  const { proposal, isUnderWay } = proposing;
  const { kinds } = useFieldNames(names);
  if (isUnderWay) return <DraftingProgress proposing={proposing} />;
  if (!proposal)
    return <EmptyState kind="first_use" icon={<Sparkles aria-hidden />} title={t.none} description={t.noneHint} />;
  if (!proposal.proposed) return <NothingDrafted proposal={proposal} title={t.failed} />;
  const { proposed, costMicros, id } = proposal;
  return (
    <>
      <ProposedNotes title={t.ready} proposed={proposed} kinds={kinds} costMicros={costMicros}>
        <AcceptForm key={id} name={proposed.name} proposing={proposing} />
      </ProposedNotes>
      <DefinitionSteps definition={proposed.definition} names={names} />
    </>
  );
}

/** On a phone the outcome is below the sentence, out of sight of who just asked for it. */
const useBroughtIntoView = (isUnderWay: boolean) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isUnderWay) place.current?.scrollIntoView({ block: "nearest" });
  }, [isUnderWay]);
  return place;
};

/** A sentence on one side, and on the other what a model made of it. */
export function DescribeWorkflow({ names, limits }: Props) {
  const t = useWords(proposalWords);
  const proposing = useProposal({ name: "draft", idle: "" });
  const place = useBroughtIntoView(proposing.isUnderWay);
  return (
    <div className="grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)] lg:items-start">
      <Card>
        <DescribeForm
          aiKeys={names.choices.aiKeys}
          limits={limits}
          proposing={proposing}
          speech={t.asking.draft}
          onAsk={(asked) => void proposing.start(() => Promise.resolve(asked))}
        />
      </Card>
      <div ref={place} className="grid min-w-0 scroll-mt-16 gap-6">
        <Outcome proposing={proposing} names={names} />
      </div>
    </div>
  );
}
