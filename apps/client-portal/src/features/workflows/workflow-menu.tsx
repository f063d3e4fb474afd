"use client";

import type { WorkflowDetail, WorkflowSummary } from "@bizosaas/contracts";
import { IntentLink, useAction, useWords } from "@bizosaas/portal-kit/client";
import { ConfirmDialog, DropdownMenu, IconButton, type MenuItem } from "@bizosaas/ui";
import {
  CirclePause,
  CirclePlay,
  CircleStop,
  Ellipsis,
  History,
  ListChecks,
  PenLine,
  Settings2,
  Trash2,
} from "lucide-react";
import { useState } from "react";
import { deleteWorkflow, pauseWorkflow, resumeWorkflow } from "./actions.ts";
import { CancelRunsDialog } from "./cancel-runs-dialog.tsx";
import { workflowWords } from "./words.ts";

type Props = {
  workflow: Pick<WorkflowSummary, "id" | "name" | "state">;
  canWrite: boolean;
  canOperate: boolean;
  /** What may be done with steps, where the workflow is drawn. */
  stepItems?: readonly MenuItem[] | undefined;
  onRename?: (() => void) | undefined;
  onChanged?: ((workflow: WorkflowDetail) => void) | undefined;
  onDeleted?: (() => void) | undefined;
};

/** Its other pages. */
const pageItems = (workflowId: string, t: (typeof workflowWords)["en"]): MenuItem[] =>
  [
    { id: "runs", label: t.runs, icon: <ListChecks aria-hidden /> },
    { id: "versions", label: t.versions, icon: <History aria-hidden /> },
    { id: "settings", label: t.configure, icon: <Settings2 aria-hidden /> },
  ].map(({ id, label, icon }) => ({
    id,
    label,
    link: (
      <IntentLink href={`/workflows/${workflowId}/${id}`}>
        {icon}
        <span className="min-w-0 flex-1 truncate">{label}</span>
      </IntentLink>
    ),
  }));

/** Runs, rename, pause or resume, delete: what may be done to a workflow besides drawing it. */
export function WorkflowMenu({
  workflow,
  canWrite,
  canOperate,
  stepItems = [],
  onRename,
  onChanged,
  onDeleted,
}: Props) {
  const t = useWords(workflowWords);
  const [open, setOpen] = useState<"pause" | "cancel" | "delete" | null>(null);
  const changed = onChanged && { onDone: onChanged };
  const pause = useAction(pauseWorkflow, { success: t.paused, ...changed });
  const resume = useAction(resumeWorkflow, { success: t.resumed, ...changed });
  const remove = useAction(deleteWorkflow, { success: t.removed, ...(onDeleted && { onDone: onDeleted }) });
  const target = { workflowId: workflow.id };
  const pausing: MenuItem = {
    id: "pause",
    label: t.pause,
    icon: <CirclePause aria-hidden />,
    onSelect: () => setOpen("pause"),
  };
  const resuming: MenuItem = {
    id: "resume",
    label: t.resume,
    icon: <CirclePlay aria-hidden />,
    onSelect: () => void resume.run(target),
  };
  const items: MenuItem[] = [
    ...pageItems(workflow.id, t),
    ...(canWrite && onRename
      ? [{ id: "rename", label: t.rename, icon: <PenLine aria-hidden />, onSelect: onRename }]
      : []),
    ...(canOperate && workflow.state === "active" ? [pausing] : []),
    ...(canOperate && workflow.state === "paused" ? [resuming] : []),
  ];
  const toCancel = () => setOpen("cancel");
  const cancelling: MenuItem[] = [
    { id: "cancel", label: t.cancelRuns, icon: <CircleStop aria-hidden />, tone: "danger", onSelect: toCancel },
  ];
  const ending: MenuItem[] = [
    ...(canOperate && workflow.state !== "draft" ? cancelling : []),
    { id: "delete", label: t.remove, icon: <Trash2 aria-hidden />, tone: "danger", onSelect: () => setOpen("delete") },
  ];
  return (
    <>
      <DropdownMenu
        trigger={<IconButton label={t.menu(workflow.name)} icon={<Ellipsis aria-hidden />} />}
        groups={[
          { id: "do", items },
          ...(stepItems.length > 0 ? [{ id: "steps", items: stepItems }] : []),
          ...(canWrite ? [{ id: "end", items: ending }] : []),
        ]}
      />
      <ConfirmDialog
        open={open === "pause"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "pause" : null)}
        title={t.pauseTitle(workflow.name)}
        description={t.pauseHint}
        confirmLabel={t.pause}
        tone="primary"
        onConfirm={async () => void (await pause.run(target))}
      />
      <CancelRunsDialog
        {...{ workflow, onChanged }}
        open={open === "cancel"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "cancel" : null)}
      />
      <ConfirmDialog
        open={open === "delete"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "delete" : null)}
        title={t.removeTitle(workflow.name)}
        description={t.removeHint}
        confirmLabel={t.remove}
        onConfirm={async () => void (await remove.run(target))}
      />
    </>
  );
}
