import { ProjectState } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader, TabLinks } from "@bizosaas/ui";
import type { Metadata } from "next";
import { NewProjectDialog } from "@/features/projects/new-project-dialog.tsx";
import { ProjectList } from "@/features/projects/project-list.tsx";
import { projectWords } from "@/features/projects/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(projectWords)).title });

const hrefOf = (state: ProjectState): string => (state === "active" ? "/projects" : `/projects?state=${state}`);

type Props = { searchParams: Promise<{ state?: string; cursor?: string }> };

export default async function ProjectsPage({ searchParams }: Props) {
  const [actor, t, search] = await Promise.all([requireActor(), say(projectWords), searchParams]);
  const state = ProjectState.catch("active").parse(search.state);
  const canWrite = actorCan(actor, "projects:write");
  const tabs = ProjectState.options.map((each) => ({ href: hrefOf(each), label: t.states[each] }));
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={canWrite && <NewProjectDialog />} />
      <TabLinks label={t.title} tabs={tabs} currentHref={hrefOf(state)} LinkComponent={IntentLink} />
      <ProjectList key={`${state}:${search.cursor ?? ""}`} state={state} cursor={search.cursor} canWrite={canWrite} />
    </PageBody>
  );
}
