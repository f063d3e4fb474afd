import type { TemplateNeed } from "@bizosaas/contracts";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { TextLink } from "@bizosaas/ui";
import { CircleCheck, CircleDashed } from "lucide-react";
import type { TemplateWords } from "./words.ts";

/** Whether this person may add what is missing. */
export type NeedRights = { canConnect: boolean; canAddKeys: boolean };

const remedyOf = ({ connectorId, name }: TemplateNeed, t: TemplateWords, { canConnect, canAddKeys }: NeedRights) => {
  if (connectorId !== null) return canConnect && { href: `/connections/new/${connectorId}`, label: t.connect(name) };
  return canAddKeys && { href: "/settings/ai-keys/new", label: t.addKey };
};

function Need({ need, t, rights }: { need: TemplateNeed; t: TemplateWords; rights: NeedRights }) {
  const isThere = need.fitting.length > 0;
  const remedy = !isThere && remedyOf(need, t, rights);
  return (
    <li className="flex items-center gap-1.5 text-dense">
      {isThere ? (
        <CircleCheck aria-hidden className="size-4 shrink-0 text-success" />
      ) : (
        <CircleDashed aria-hidden className="size-4 shrink-0 text-fg-muted" />
      )}
      {remedy ? (
        <TextLink href={remedy.href} LinkComponent={IntentLink}>
          {remedy.label}
        </TextLink>
      ) : (
        <span className="text-fg-muted">{isThere ? t.isThere(need.name) : t.isMissing(need.name)}</span>
      )}
    </li>
  );
}

/** What a template needs: there already, or a way to get it. */
export function NeedList({
  needs,
  t,
  rights,
}: {
  needs: readonly TemplateNeed[];
  t: TemplateWords;
  rights: NeedRights;
}) {
  if (needs.length === 0) return <p className="text-dense text-fg-muted">{t.needsNothing}</p>;
  return (
    <ul aria-label={t.needs} className="flex flex-wrap gap-x-4 gap-y-1">
      {needs.map((need) => (
        <Need key={need.name} need={need} t={t} rights={rights} />
      ))}
    </ul>
  );
}
