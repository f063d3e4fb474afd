"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Badge, Button, IconButton, PageHeader, StatusBadge } from "@bizosaas/ui";
import { Redo2, Save, Sparkles, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Changing } from "../../proposals/use-change.ts";
import { proposalWords } from "../../proposals/words.ts";
import { workflowWords } from "../words.ts";
import { WorkflowMenu } from "../workflow-menu.tsx";
import { useClipboardMenu } from "./clipboard/clipboard-menu.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { RenameDialog } from "./rename-dialog.tsx";
import { RunDialog } from "./run-dialog.tsx";
import { isSaving, SaveStatus } from "./save-status.tsx";
import type { Builder } from "./use-builder.ts";
import { builderWords } from "./words.ts";

type Props = { builder: Builder; changing: Changing; canWrite: boolean; canOperate: boolean };

function Editing({ builder, changing }: Pick<Props, "builder" | "changing">) {
  const t = useWords(builderWords);
  const change = useWords(proposalWords).change;
  const { history, saving, detail } = builder;
  return (
    <>
      <SaveStatus state={saving.state} />
      <IconButton
        label={change.title}
        icon={<Sparkles aria-hidden />}
        aria-expanded={changing.isOpen}
        onClick={changing.isOpen ? changing.close : changing.open}
      />
      <IconButton
        label={t.undo}
        icon={<Undo2 aria-hidden />}
        disabled={history.past.length === 0 || changing.isOpen}
        onClick={builder.undo}
      />
      <IconButton
        label={t.redo}
        icon={<Redo2 aria-hidden />}
        disabled={history.future.length === 0 || changing.isOpen}
        onClick={builder.redo}
      />
      <Button
        icon={<Save aria-hidden />}
        loading={isSaving(saving.state)}
        disabled={!saving.isDirty}
        onClick={() => void saving.save()}
      >
        {t.save.button}
      </Button>
      <PublishDialog
        workflow={detail}
        problemCount={detail.problems.length}
        isDirty={saving.isDirty}
        save={saving.save}
        revision={saving.revision}
        onPublished={builder.setDetail}
      />
    </>
  );
}

/** The workflow's name and state, and what can be done with it. */
export function BuilderHeader({ builder, changing, canWrite, canOperate }: Props) {
  const t = useWords(builderWords);
  const words = useWords(workflowWords);
  const router = useRouter();
  const [isRenaming, setRenaming] = useState(false);
  const { detail, name } = builder;
  const stepItems = useClipboardMenu(changing.isOpen ? null : builder.clipboard);
  const canRun = canOperate && detail.state === "active" && detail.triggerKinds.includes("trigger.manual");
  return (
    <>
      <PageHeader
        title={name}
        subtitle={detail.publishedVersion === null ? t.neverPublished : t.version(detail.publishedVersion)}
        meta={
          <>
            <StatusBadge status={detail.state} label={words.state[detail.state]} />
            {detail.publishedVersion !== null && detail.hasUnpublishedChanges && (
              <Badge tone="info">{t.unpublished}</Badge>
            )}
          </>
        }
        actions={
          <>
            {canWrite && <Editing builder={builder} changing={changing} />}
            {canRun && <RunDialog workflow={detail} />}
            <WorkflowMenu
              workflow={{ id: detail.id, name, state: detail.state }}
              canWrite={canWrite}
              canOperate={canOperate}
              stepItems={stepItems}
              onRename={() => setRenaming(true)}
              onChanged={builder.setDetail}
              onDeleted={() => router.push("/workflows")}
            />
          </>
        }
      />
      {isRenaming && (
        <RenameDialog name={name} open={isRenaming} onOpenChange={setRenaming} onRename={builder.setName} />
      )}
    </>
  );
}
