import { IntentLink } from "@bizosaas/portal-kit/client";
import { buttonClasses, EmptyState } from "@bizosaas/ui";
import { KeyRound } from "lucide-react";
import type { ProposalWords } from "./words.ts";

/** Without a key there is no model to ask; the other ways to begin stay open. */
export function NoKey({ t, canAdd }: { t: ProposalWords; canAdd: boolean }) {
  const action = canAdd
    ? { href: "/settings/ai-keys/new", label: t.addKey }
    : { href: "/workflows/templates", label: t.seeTemplates };
  return (
    <EmptyState
      kind="first_use"
      icon={<KeyRound aria-hidden />}
      title={t.noKey}
      description={canAdd ? t.noKeyHint : `${t.noKeyHint} ${t.onlyManagers}`}
      action={
        <IntentLink href={action.href} className={buttonClasses({ variant: "primary" })}>
          {action.label}
        </IntentLink>
      }
    />
  );
}
