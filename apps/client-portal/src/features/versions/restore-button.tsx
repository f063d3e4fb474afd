"use client";

import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, type ButtonProps, ConfirmDialog, toast } from "@bizosaas/ui";
import { History } from "lucide-react";
import { useState } from "react";
import { restoreVersion } from "./actions.ts";
import { versionWords } from "./words.ts";

type Props = {
  workflowId: string;
  reference: string;
  /** As the page calls it. */
  name: string;
  draftRevision: number;
  /** The draft holds what no version holds. */
  hasChanges: boolean;
  size?: ButtonProps["size"];
};

/** Restores at once where nothing is lost, and asks first where the draft has changes; either way it can be undone. */
export function RestoreButton({ workflowId, reference, name, draftRevision, hasChanges, size }: Props) {
  const t = useWords(versionWords).restore;
  const [isAsking, setAsking] = useState(false);
  const { run, isPending } = useAction(restoreVersion);
  const undo = async (ref: string, revision: number) => {
    if (await run({ workflowId, ref, draftRevision: revision })) toast.success(t.undone);
  };
  const restore = async () => {
    const restored = await run({ workflowId, ref: reference, draftRevision });
    if (!restored) return;
    toast.success(t.done(name), {
      action: { label: t.undo, onClick: () => void undo(restored.undo, restored.draftRevision) },
    });
  };
  return (
    <>
      <Button
        size={size}
        icon={<History aria-hidden />}
        loading={isPending}
        onClick={() => (hasChanges ? setAsking(true) : void restore())}
      >
        {t.button}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t.title(name)}
        description={t.description}
        confirmLabel={t.button}
        tone="primary"
        onConfirm={restore}
      />
    </>
  );
}
