"use client";

import type { NodeKind } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button } from "@bizosaas/ui";
import { ArrowLeft } from "lucide-react";
import type { NodeChoices } from "../queries.ts";
import { NodeForm } from "./node-form.tsx";
import { NodePalette } from "./node-palette.tsx";
import { ProblemList } from "./problem-list.tsx";
import type { Builder } from "./use-builder.ts";
import { builderWords } from "./words.ts";

export type BuilderPanelProps = {
  builder: Builder;
  kinds: readonly NodeKind[];
  choices: NodeChoices;
  canWrite: boolean;
  canOperate: boolean;
};

/** The chosen step's form. */
export function ChosenNodeForm({ builder, choices, canWrite, canOperate }: Omit<BuilderPanelProps, "kinds">) {
  const { chosen, detail, draft, kindsByName, history } = builder;
  if (!chosen) return null;
  return (
    <div data-node-panel>
      <NodeForm
        key={`${chosen.id}:${history.epoch}`}
        workflow={detail}
        draft={draft}
        node={chosen}
        kinds={kindsByName}
        choices={choices}
        problems={detail.problems.filter(({ nodeId }) => nodeId === chosen.id)}
        canWrite={canWrite}
        testing={canOperate ? builder.testing : null}
        onShowStep={builder.showStep}
        onChange={builder.change}
        onAddAfter={builder.setAddingAfter}
        onDuplicate={() => builder.duplicate(chosen.id)}
        onRemove={() => builder.remove(chosen.id)}
      />
    </div>
  );
}

/** The steps to add; those that start a workflow only where nothing goes before. */
export function AddStep({
  builder,
  kinds,
  onAdded,
}: Pick<BuilderPanelProps, "builder" | "kinds"> & { onAdded?: () => void }) {
  const fitting = builder.addingAfter ? kinds.filter(({ hasInput }) => hasInput) : kinds;
  const add = (kind: NodeKind) => {
    builder.add(kind);
    onAdded?.();
  };
  return <NodePalette kinds={fitting} onAdd={add} />;
}

/** Beside the canvas: the steps to add with the draft's problems, or the chosen step's form. */
export function BuilderPanel({ builder, kinds, choices, canWrite, canOperate }: BuilderPanelProps) {
  const t = useWords(builderWords);
  const { addingAfter, chosen, detail, draft } = builder;
  const sourceName = draft.nodes.find(({ id }) => id === addingAfter?.source)?.name ?? "";
  const back = () => (addingAfter ? builder.setAddingAfter(null) : builder.choose(null));
  const isPalette = addingAfter !== null || chosen === null;
  return (
    <aside
      aria-label={isPalette ? t.palette.title : t.step.panel}
      className="flex min-h-0 flex-col gap-4 overflow-y-auto rounded-card border border-border bg-surface p-4"
    >
      {(addingAfter || chosen) && (
        <div>
          <Button size="sm" variant="ghost" icon={<ArrowLeft aria-hidden />} onClick={back}>
            {addingAfter ? t.palette.cancel : t.step.back}
          </Button>
        </div>
      )}
      {isPalette && <ProblemList problems={detail.problems} onChoose={builder.showProblem} />}
      {isPalette && canWrite && (
        <>
          <div className="grid gap-0.5">
            <h2 className="text-body font-semibold">{addingAfter ? t.palette.after(sourceName) : t.palette.title}</h2>
            {!addingAfter && <p className="text-dense text-fg-muted">{t.palette.hint}</p>}
          </div>
          <AddStep builder={builder} kinds={kinds} />
        </>
      )}
      {isPalette && !canWrite && <p className="text-body text-fg-muted">{t.readOnly}</p>}
      {!isPalette && <ChosenNodeForm builder={builder} choices={choices} canWrite={canWrite} canOperate={canOperate} />}
    </aside>
  );
}
