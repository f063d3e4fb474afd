"use client";

import type { AccountSecurity } from "@bizosaas/contracts";
import { Button, Callout, ConfirmDialog, RelativeTime, SettingsSection } from "@bizosaas/ui";
import { securityWords } from "../../security-words.ts";
import { startSingleSignOn } from "../auth-requests.ts";
import { useLocale, useWords } from "../locale-context.tsx";
import { useConfirmedAction } from "./confirmation.tsx";
import type { SecurityActions } from "./security-actions.ts";

type Identity = AccountSecurity["identities"][number];

/** The provider of this portal, and how a link that just came back from it went. */
export type IdentityLinking = {
  provider: { label: string; issuer: string } | null;
  /** Where the provider's page leads back to. */
  path: string;
  /** What the address says of a link that came back: `linked`, `taken` or `failed`. */
  outcome?: string | undefined;
};

const isSaid = <Said extends object>(outcome: string | undefined, said: Said): outcome is Extract<keyof Said, string> =>
  outcome !== undefined && Object.hasOwn(said, outcome);

function Outcome({ outcome }: Pick<IdentityLinking, "outcome">) {
  const { outcomes } = useWords(securityWords).identities;
  if (!isSaid(outcome, outcomes)) return null;
  return <Callout tone={outcome === "linked" ? "success" : "danger"}>{outcomes[outcome]}</Callout>;
}

function IdentityRow({ identity, name, actions }: { identity: Identity; name: string; actions: SecurityActions }) {
  const t = useWords(securityWords).identities;
  const locale = useLocale();
  const { run, isPending } = useConfirmedAction(actions.unlinkIdentity, { success: t.unlinked });
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-border pb-3 last:border-0 last:pb-0">
      <div className="grid min-w-0 gap-0.5">
        <p className="text-body font-semibold break-words">{name}</p>
        <p className="text-dense text-fg-muted">
          {t.since} <RelativeTime value={identity.createdAt} locale={locale} />
        </p>
      </div>
      <ConfirmDialog
        title={t.unlinkTitle(name)}
        description={t.unlinkHint}
        confirmLabel={t.unlink}
        trigger={
          <Button size="sm" loading={isPending} aria-label={t.unlinkThat(name)}>
            {t.unlink}
          </Button>
        }
        onConfirm={() => void run({ identityId: identity.id })}
      />
    </li>
  );
}

type Props = { identities: readonly Identity[]; linking: IdentityLinking; actions: SecurityActions };

/** The accounts at providers with which this one is signed in to; one more can be linked, and each unlinked. */
export function IdentitySection({ identities, linking, actions }: Props) {
  const t = useWords(securityWords).identities;
  const { provider, path, outcome } = linking;
  const start = useConfirmedAction(actions.startIdentityLink, { onDone: () => void startSingleSignOn(path) });
  const canLink = provider && !identities.some(({ issuer }) => issuer === provider.issuer);
  if (identities.length === 0 && !provider) return null;
  return (
    <SettingsSection
      id="identities"
      title={t.title}
      description={t.hint}
      footer={
        canLink && (
          <Button loading={start.isPending} onClick={() => void start.run({})}>
            {t.link(provider.label)}
          </Button>
        )
      }
    >
      <Outcome outcome={outcome} />
      {identities.length === 0 ? (
        <p className="text-body text-fg-muted">{t.none}</p>
      ) : (
        <ul className="grid gap-3">
          {identities.map((identity) => (
            <IdentityRow
              key={identity.id}
              identity={identity}
              name={identity.issuer === provider?.issuer ? provider.label : identity.issuer}
              actions={actions}
            />
          ))}
        </ul>
      )}
    </SettingsSection>
  );
}
