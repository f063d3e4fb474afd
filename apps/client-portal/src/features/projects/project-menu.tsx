"use client";

import type { ProjectSummary } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Dialog, DropdownMenu, IconButton } from "@bizosaas/ui";
import { Archive, ArchiveRestore, Ellipsis, Pencil } from "lucide-react";
import { useId, useState } from "react";
import { updateProject } from "./actions.ts";
import { ProjectForm } from "./project-form.tsx";
import { projectWords } from "./words.ts";

type Props = { project: ProjectSummary };

function EditDialog({ project, isOpen, setOpen }: Props & { isOpen: boolean; setOpen: (open: boolean) => void }) {
  const t = useWords(projectWords).edit;
  const formId = useId();
  const { run, isPending, error } = useAction(updateProject, {
    failure: "inline",
    success: t.saved,
    onDone: () => setOpen(false),
  });
  return (
    <Dialog
      title={t.title}
      open={isOpen}
      onOpenChange={setOpen}
      footer={
        <Button type="submit" form={formId} variant="primary" loading={isPending}>
          {t.submit}
        </Button>
      }
    >
      <ProjectForm
        id={formId}
        project={project}
        error={error}
        failedTitle={t.failedTitle}
        onSubmit={(fields) => void run({ projectId: project.id, ...fields })}
      />
    </Dialog>
  );
}

/** Edit, archive, reopen. */
export function ProjectMenu({ project }: Props) {
  const t = useWords(projectWords).edit;
  const [isEditing, setEditing] = useState(false);
  const isArchived = project.state === "archived";
  const { run } = useAction(updateProject, { success: isArchived ? t.reopened : t.archived });
  const setState = () => void run({ projectId: project.id, state: isArchived ? "active" : "archived" });
  return (
    <>
      <DropdownMenu
        align="end"
        trigger={<IconButton label={t.menu(project.name)} icon={<Ellipsis aria-hidden />} />}
        groups={[
          {
            id: "project",
            items: [
              { id: "edit", label: t.button, icon: <Pencil aria-hidden />, onSelect: () => setEditing(true) },
              {
                id: "state",
                label: isArchived ? t.reopen : t.archive,
                icon: isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />,
                onSelect: setState,
              },
            ],
          },
        ]}
      />
      {isEditing && <EditDialog project={project} isOpen setOpen={setEditing} />}
    </>
  );
}
