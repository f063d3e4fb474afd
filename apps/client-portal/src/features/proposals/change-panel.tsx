"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout } from "@bizosaas/ui";
import { useEffect, useRef, useState } from "react";
import { ChangeList } from "../versions/change-list.tsx";
import { countChanges } from "../versions/comparison-graph.ts";
import type { FieldNames } from "../versions/field-text.ts";
import { versionWords } from "../versions/words.ts";
import { isPhoneNow } from "../workflows/use-is-phone.ts";
import { DescribeForm, type DraftingLimits } from "./describe-form.tsx";
import { DraftingProgress, NothingDrafted } from "./drafting-progress.tsx";
import { NoKey } from "./no-key.tsx";
import { ProposedNotes } from "./proposed-notes.tsx";
import type { Changing } from "./use-change.ts";
import { proposalWords } from "./words.ts";

export type Drafting = { limits: DraftingLimits; canAddKeys: boolean };
type Props = {
  changing: Changing;
  names: FieldNames;
  drafting: Drafting;
  /** Beside the drawing; in a sheet, the sheet sees to it. */
  takesFocus?: boolean;
};

function Decision({ changing: { use, close, isStale } }: Pick<Props, "changing">) {
  const t = useWords(proposalWords).change;
  return (
    <div className="grid gap-3">
      {isStale && (
        <Callout tone="warning" title={t.stale}>
          {t.staleHint}
        </Callout>
      )}
      <div className="flex flex-wrap gap-2">
        {!isStale && (
          <Button variant="primary" onClick={use}>
            {t.use}
          </Button>
        )}
        <Button onClick={close}>{t.discard}</Button>
      </div>
    </div>
  );
}

function Outcome({ changing, names }: Pick<Props, "changing" | "names">) {
  const t = useWords(proposalWords);
  const words = useWords(versionWords);
  const { proposing, difference } = changing;
  const { proposal, isUnderWay } = proposing;
  if (isUnderWay) return <DraftingProgress proposing={proposing} />;
  if (!proposal) return null;
  const { proposed, costMicros } = proposal;
  if (!proposed) return <NothingDrafted proposal={proposal} title={t.change.failed} />;
  if (!difference)
    return (
      <Callout tone="info" title={t.change.same}>
        {t.change.sameHint}
      </Callout>
    );
  return (
    <>
      <ProposedNotes title={t.change.ready} proposed={proposed} kinds={names.kinds} costMicros={costMicros}>
        <p role="status" className="text-dense text-fg-muted">
          {countChanges(difference, words)}
        </p>
        <Decision changing={changing} />
      </ProposedNotes>
      <ChangeList comparison={difference} names={names} />
    </>
  );
}

/** From the toolbar into the sentence, and back there afterwards; not past what was proposed already. */
const useFirstFocus = (isWanted: boolean) => {
  const place = useRef<HTMLDivElement>(null);
  const [isOn] = useState(isWanted);
  useEffect(() => {
    if (!isOn) return;
    const before = document.activeElement;
    place.current?.querySelector("textarea")?.focus();
    return () => {
      // A window that became a phone's has not closed it: the sheet has it now.
      if (before instanceof HTMLElement && !isPhoneNow()) before.focus();
    };
  }, [isOn]);
  return place;
};

/** What should be other in the draft, and what a model makes of it. */
export function ChangePanel({ changing, names, drafting: { limits, canAddKeys }, takesFocus = false }: Props) {
  const t = useWords(proposalWords);
  const { proposal, isUnderWay } = changing.proposing;
  const place = useFirstFocus(takesFocus && !proposal && !isUnderWay);
  const { aiKeys } = names.choices;
  return (
    <div ref={place} className="grid gap-4">
      <Outcome changing={changing} names={names} />
      {aiKeys.length === 0 ? (
        <NoKey t={t} canAdd={canAddKeys} />
      ) : (
        <DescribeForm
          aiKeys={aiKeys}
          limits={limits}
          proposing={changing.proposing}
          speech={t.asking.change}
          onAsk={(asked) => void changing.ask(asked)}
        />
      )}
    </div>
  );
}
