"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Button, EmptyState, Sheet } from "@bizosaas/ui";
import { StepList } from "@bizosaas/ui/canvas";
import { Plus } from "lucide-react";
import { useState } from "react";
import { LateChangePanel } from "../../proposals/late-change.tsx";
import { proposalWords } from "../../proposals/words.ts";
import { useBuilderGraph } from "./builder-canvas.tsx";
import { AddStep, type BuilderPanelProps, ChosenNodeForm } from "./builder-panel.tsx";
import { ProblemList } from "./problem-list.tsx";
import { builderWords } from "./words.ts";

type ChangeProps = Pick<BuilderPanelProps, "changing" | "drafting" | "names">;

function ChangeSheet({ changing, drafting, names }: ChangeProps) {
  const t = useWords(proposalWords).change;
  return (
    <Sheet
      title={t.title}
      description={t.hint}
      open={changing.isOpen}
      onOpenChange={(isOpen) => !isOpen && changing.close()}
    >
      <LateChangePanel {...{ changing, names, drafting }} />
    </Sheet>
  );
}

/** The builder on a phone: the steps as a list, a step's form and the steps to add in sheets. */
export function BuilderSteps({ builder, kinds, choices, canWrite, canOperate, ...change }: BuilderPanelProps) {
  const t = useWords(builderWords);
  const graph = useBuilderGraph(builder);
  const [isAdding, setAdding] = useState(false);
  const { addingAfter, chosen, detail, draft } = builder;
  const sourceName = draft.nodes.find(({ id }) => id === addingAfter?.source)?.name ?? "";
  const isPaletteOpen = isAdding || addingAfter !== null;
  const closePalette = () => {
    setAdding(false);
    builder.setAddingAfter(null);
  };
  const done = (
    <Button variant="primary" onClick={() => builder.choose(null)}>
      {t.step.done}
    </Button>
  );
  return (
    <div className="grid gap-4">
      <ProblemList problems={detail.problems} onChoose={builder.showProblem} />
      {graph.nodes.length === 0 ? (
        <EmptyState kind="first_use" title={t.empty} description={t.emptyHint} />
      ) : (
        <StepList label={t.canvas} graph={graph} selectedId={chosen?.id ?? null} onSelect={builder.choose} />
      )}
      {canWrite ? (
        <Button icon={<Plus aria-hidden />} fullWidth onClick={() => setAdding(true)}>
          {t.palette.title}
        </Button>
      ) : (
        <p className="text-body text-fg-muted">{t.readOnly}</p>
      )}
      <Sheet
        title={chosen?.name || t.step.panel}
        open={chosen !== null && !isPaletteOpen}
        onOpenChange={(isOpen) => !isOpen && builder.choose(null)}
        footer={done}
      >
        <ChosenNodeForm builder={builder} choices={choices} canWrite={canWrite} canOperate={canOperate} />
      </Sheet>
      <Sheet
        title={addingAfter ? t.palette.after(sourceName) : t.palette.title}
        open={isPaletteOpen}
        onOpenChange={(isOpen) => !isOpen && closePalette()}
      >
        <AddStep builder={builder} kinds={kinds} onAdded={() => setAdding(false)} />
      </Sheet>
      <ChangeSheet {...change} />
    </div>
  );
}
