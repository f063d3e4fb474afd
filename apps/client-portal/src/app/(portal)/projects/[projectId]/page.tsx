import { Id } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProjectPageBody } from "@/features/projects/project-page-body.tsx";
import { getProject, listAssignable } from "@/features/projects/queries.ts";
import { projectWords } from "@/features/projects/words.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ projectId: string }>; searchParams: Promise<{ view?: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [{ projectId }, t] = await Promise.all([params, say(projectWords)]);
  const project = Id.safeParse(projectId).success ? await getProject(projectId).catch(() => null) : null;
  return { title: project?.name ?? t.title };
};

const readAll = async (projectId: string) => {
  const [project, people] = await Promise.all([getProject(projectId), listAssignable()]);
  return { project, people };
};

export default async function ProjectPage({ params, searchParams }: Props) {
  const [actor, { projectId }, { view }] = await Promise.all([requireActor(), params, searchParams]);
  if (!Id.safeParse(projectId).success) notFound();
  const canWrite = actorCan(actor, "projects:write");
  return (
    <PageBody>
      <Load skeleton={<PageSkeleton hasHead />} read={() => readAll(projectId)}>
        {(loaded) => <ProjectPageBody {...loaded} canWrite={canWrite} view={view === "list" ? "list" : "board"} />}
      </Load>
    </PageBody>
  );
}
