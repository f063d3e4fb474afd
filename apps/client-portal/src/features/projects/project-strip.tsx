import { IntentLink } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { TextLink } from "@bizosaas/ui";
import { ProjectCard } from "./project-cards.tsx";
import { listProjects } from "./queries.ts";
import { projectWords } from "./words.ts";

const shown = 4;

/** DASH-3: the projects worked on last, side by side; on a phone they are swiped. Nothing while there are none. */
export async function ProjectStrip() {
  const [t, locale] = await Promise.all([say(projectWords), readLocale()]);
  return (
    <Load skeleton={null} read={() => listProjects({ limit: shown })}>
      {({ items }) =>
        items.length > 0 && (
          <section aria-labelledby="projects-title" className="grid min-w-0 gap-3">
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <h2 id="projects-title" className="text-lead font-semibold">
                {t.title}
              </h2>
              <TextLink href="/projects" LinkComponent={IntentLink}>
                {t.viewAll}
              </TextLink>
            </div>
            <ul className="grid snap-x auto-cols-[minmax(min(16rem,85%),1fr)] grid-flow-col gap-4 overflow-x-auto p-1">
              {items.map((project) => (
                <li key={project.id} className="grid min-w-0 snap-start">
                  <ProjectCard project={project} t={t} locale={locale} level={3} />
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Load>
  );
}
