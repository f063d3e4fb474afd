"use client";

import type { NodeKind } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button } from "@bizosaas/ui";
import { ArrowLeft } from "lucide-react";
import type { Drafting } from "../../proposals/change-panel.tsx";
import type { Changing } from "../../proposals/use-change.ts";
import type { FieldNames } from "../../versions/field-text.ts";
import type { NodeChoices } from "../queries.ts";
import { NodeForm } from "./node-form.tsx";
import { NodePalette } from "./node-palette.tsx";
import { PanelFrame } from "./panel-frame.tsx";
import { ProblemList } from "./problem-list.tsx";
import { SelectionPanel } from "./selection-panel.tsx";
import type { Builder } from "./use-builder.ts";
import { builderWords } from "./words.ts";

export type BuilderPanelProps = {
  builder: Builder;
  changing: Changing;
  drafting: Drafting;
  names: FieldNames;
  kinds: readonly NodeKind[];
  choices: NodeChoices;
  canWrite: boolean;
  canOperate: boolean;
};

/** The chosen step's form. */
export function ChosenNodeForm({
  builder,
  choices,
  canWrite,
  canOperate,
}: Pick<BuilderPanelProps, "builder" | "choices" | "canWrite" | "canOperate">) {
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
        onCopy={() => void builder.clipboard.copy()}
        onDuplicate={builder.clipboard.duplicate}
        onRemove={() => builder.remove(new Set([chosen.id]))}
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
  const from = builder.addingAfter;
  return (
    <NodePalette
      key={from ? `${from.source}:${from.sourcePort}` : ""}
      kinds={fitting}
      onAdd={add}
      takesFocus={from !== null}
    />
  );
}

/** Beside the canvas: the steps to add with the draft's problems, or the chosen step's form. */
export function BuilderPanel({ builder, kinds, choices, canWrite, canOperate }: BuilderPanelProps) {
  const t = useWords(builderWords);
  const { addingAfter, chosen, selected, detail, draft } = builder;
  const sourceName = draft.nodes.find(({ id }) => id === addingAfter?.source)?.name ?? "";
  if (selected.length > 1 && !addingAfter) return <SelectionPanel builder={builder} canWrite={canWrite} />;
  const back = () => (addingAfter ? builder.setAddingAfter(null) : builder.choose(null));
  const isPalette = addingAfter !== null || chosen === null;
  return (
    <PanelFrame label={isPalette ? t.palette.title : t.step.panel}>
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
    </PanelFrame>
  );
}
