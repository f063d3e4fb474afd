import type { ProjectState } from "@bizosaas/contracts";
import { CursorPager, PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { EmptyState } from "@bizosaas/ui";
import { portalWords } from "@/words.ts";
import { NewProjectDialog } from "./new-project-dialog.tsx";
import { ProjectCards } from "./project-cards.tsx";
import { listProjects } from "./queries.ts";
import { projectWords } from "./words.ts";

type Props = { state: ProjectState; cursor: string | undefined; canWrite: boolean };

/** One page of projects, the one worked on last first. */
export async function ProjectList({ state, cursor, canWrite }: Props) {
  const [t, { paging }, locale] = await Promise.all([say(projectWords), say(portalWords), readLocale()]);
  return (
    <Load skeleton={<PageSkeleton />} read={() => listProjects({ state, ...(cursor && { cursor }) })}>
      {({ items, nextCursor }) =>
        items.length === 0 && !cursor ? (
          <EmptyState
            kind={state === "active" ? "first_use" : "no_results"}
            title={state === "active" ? t.none : t.noneArchived}
            description={state === "active" ? t.noneHint : t.noneArchivedHint}
            action={state === "active" && canWrite && <NewProjectDialog />}
          />
        ) : (
          <>
            <ProjectCards projects={items} t={t} locale={locale} />
            <CursorPager
              label={t.pages}
              words={paging}
              path="/projects"
              search={{ cursor, ...(state !== "active" && { state }) }}
              nextCursor={nextCursor}
            />
          </>
        )
      }
    </Load>
  );
}
