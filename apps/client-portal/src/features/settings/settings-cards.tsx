import { type NavSection, type PortalActor, visibleSections } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Card, CardGrid, Skeleton } from "@bizosaas/ui";
import { Suspense } from "react";
import { CardState } from "./card-state.tsx";
import type { SettingsWords } from "./words.ts";

type Props = {
  sections: readonly NavSection[];
  actor: PortalActor;
  t: SettingsWords;
  roles: Record<string, string>;
};

/** A card for each page of the settings that this person may open. */
export function SettingsCards({ sections, actor, t, roles }: Props) {
  const hints: Record<string, string> = t.hints;
  return visibleSections(sections, actor).map(({ id, label, items }) => (
    <section key={id} aria-labelledby={`settings-${id}`} className="grid gap-3">
      <h2 id={`settings-${id}`} className="text-lead font-semibold">
        {label}
      </h2>
      <CardGrid>
        {items.map(({ href, label: title, icon }) => (
          <Card
            key={href}
            level={3}
            href={href}
            LinkComponent={IntentLink}
            icon={icon}
            title={title}
            description={hints[href]}
          >
            <p className="min-h-5 text-dense text-fg-muted">
              <Suspense fallback={<Skeleton width="half" />}>
                <CardState href={href} actor={actor} t={t} roles={roles} />
              </Suspense>
            </p>
          </Card>
        ))}
      </CardGrid>
    </section>
  ));
}
