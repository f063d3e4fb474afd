import type { ProjectDetail } from "@bizosaas/contracts";
import { PageCrumb } from "@bizosaas/portal-kit/client";
import { readLocale, say } from "@bizosaas/portal-kit/server";
import { Callout, formatPlainDate, PageHeader } from "@bizosaas/ui";
import { ProjectMenu } from "./project-menu.tsx";
import { ProjectView } from "./project-view.tsx";
import type { Assignable } from "./queries.ts";
import { projectWords } from "./words.ts";

type Props = {
  project: ProjectDetail;
  people: readonly Assignable[];
  view: "board" | "list";
  canWrite: boolean;
};

/** One project: what it is, and its items. */
export async function ProjectPageBody({ project, people, view, canWrite }: Props) {
  const [t, locale] = await Promise.all([say(projectWords), readLocale()]);
  const isArchived = project.state === "archived";
  const due = project.dueOn ? t.due(formatPlainDate(project.dueOn, locale)) : undefined;
  return (
    <>
      <PageCrumb label={project.name} />
      <PageHeader
        title={project.name}
        subtitle={[project.description, due].filter(Boolean).join(" · ")}
        actions={canWrite && <ProjectMenu project={project} />}
      />
      {isArchived && (
        <Callout tone="info" title={t.edit.archivedTitle}>
          {t.edit.archivedHint}
        </Callout>
      )}
      <ProjectView
        project={project}
        people={people}
        view={view}
        canWrite={canWrite && !isArchived}
        today={new Date().toISOString().slice(0, 10)}
      />
    </>
  );
}
