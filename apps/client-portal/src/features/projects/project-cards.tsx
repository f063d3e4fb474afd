import type { ProjectSummary } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Badge, Card, CardGrid, formatPlainDate, Progress } from "@bizosaas/ui";
import { CalendarDays } from "lucide-react";
import type { ProjectWords } from "./words.ts";

type CardProps = { project: ProjectSummary; t: ProjectWords; locale: Locale; level?: 2 | 3 };

/** One project with how far it is; all of it leads there. */
export function ProjectCard({ project, t, locale, level }: CardProps) {
  const { backlog, todo, doing, done } = project.items;
  const all = backlog + todo + doing + done;
  return (
    <Card
      title={project.name}
      description={project.dueOn && t.due(formatPlainDate(project.dueOn, locale))}
      href={`/projects/${project.id}`}
      LinkComponent={IntentLink}
      level={level}
      actions={
        project.overdue > 0 && (
          <Badge tone="warning" icon={<CalendarDays aria-hidden />}>
            {t.overdue(project.overdue)}
          </Badge>
        )
      }
    >
      <div className="grid gap-1.5">
        <Progress label={t.progress(done, all)} value={done} max={Math.max(all, 1)} />
        <p aria-hidden className="text-dense text-fg-muted tabular-nums">
          {t.progress(done, all)}
        </p>
      </div>
    </Card>
  );
}

type Props = { projects: readonly ProjectSummary[]; t: ProjectWords; locale: Locale; level?: 2 | 3 };

/** Projects with how far each is. */
export function ProjectCards({ projects, ...rest }: Props) {
  return (
    <CardGrid>
      {projects.map((project) => (
        <ProjectCard key={project.id} project={project} {...rest} />
      ))}
    </CardGrid>
  );
}
