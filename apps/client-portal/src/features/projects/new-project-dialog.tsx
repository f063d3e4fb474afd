"use client";

import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Dialog } from "@bizosaas/ui";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId } from "react";
import { createProject } from "./actions.ts";
import { ProjectForm } from "./project-form.tsx";
import { projectWords } from "./words.ts";

/** Makes a project and opens its board. */
export function NewProjectDialog() {
  const t = useWords(projectWords).create;
  const router = useRouter();
  const formId = useId();
  const { run, isPending, error } = useAction(createProject, {
    failure: "inline",
    onDone: ({ id }) => router.push(`/projects/${id}`),
  });
  return (
    <Dialog
      title={t.title}
      description={t.hint}
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          {t.button}
        </Button>
      }
      footer={
        <Button type="submit" form={formId} variant="primary" loading={isPending}>
          {t.submit}
        </Button>
      }
    >
      <ProjectForm id={formId} error={error} failedTitle={t.failedTitle} onSubmit={(fields) => void run(fields)} />
    </Dialog>
  );
}
