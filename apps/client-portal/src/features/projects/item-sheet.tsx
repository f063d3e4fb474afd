"use client";

import type { ProjectItem, ProjectItemStatus } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog, Sheet } from "@bizosaas/ui";
import { Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { createProjectItem, deleteProjectItem, updateProjectItem } from "./actions.ts";
import type { ItemMove } from "./arrange-board.ts";
import { ItemForm } from "./item-form.tsx";
import type { Assignable } from "./queries.ts";
import { projectWords } from "./words.ts";

type Shared = { people: readonly Assignable[]; onClose: () => void };

/** A new item at the end of a column. */
export function NewItemSheet(props: Shared & { projectId: string; status: ProjectItemStatus }) {
  const { projectId, people, onClose } = props;
  const t = useWords(projectWords).item;
  const formId = useId();
  const [status, setStatus] = useState(props.status);
  const { run, isPending, error } = useAction(createProjectItem, {
    failure: "inline",
    success: t.added,
    onDone: onClose,
  });
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t.createTitle}
      footer={
        <Button type="submit" form={formId} variant="primary" loading={isPending}>
          {t.create}
        </Button>
      }
    >
      <ItemForm
        id={formId}
        status={status}
        onStatus={setStatus}
        people={people}
        error={error}
        onSubmit={(fields) => void run({ projectId, status, ...fields })}
      />
    </Sheet>
  );
}

function RemoveItem({ item, onClose }: { item: ProjectItem; onClose: () => void }) {
  const t = useWords(projectWords).item;
  const { run } = useAction(deleteProjectItem, { success: t.removed, onDone: onClose });
  return (
    <ConfirmDialog
      title={t.removeTitle(item.title)}
      description={t.removeHint}
      confirmLabel={t.remove}
      onConfirm={async () => {
        await run({ itemId: item.id });
      }}
      trigger={
        <Button variant="ghost" icon={<Trash2 aria-hidden />}>
          {t.remove}
        </Button>
      }
    />
  );
}

type ItemSheetProps = Shared & { item: ProjectItem; move: (order: ItemMove) => void };

/** One item, to be read and changed; its column is changed at once, as on the board. */
export function ItemSheet({ item, people, move, onClose }: ItemSheetProps) {
  const t = useWords(projectWords).item;
  const formId = useId();
  const { run, isPending, error } = useAction(updateProjectItem, {
    failure: "inline",
    success: t.saved,
    onDone: onClose,
  });
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={item.title}
      footer={
        <>
          <RemoveItem item={item} onClose={onClose} />
          <Button type="submit" form={formId} variant="primary" loading={isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <ItemForm
        id={formId}
        item={item}
        status={item.status}
        onStatus={(status) => move({ itemId: item.id, status, beforeId: null })}
        people={people}
        error={error}
        onSubmit={(fields) => void run({ itemId: item.id, ...fields })}
      />
    </Sheet>
  );
}
