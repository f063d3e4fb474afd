"use client";

import { Button, ConfirmDialog, RelativeTime, SettingsSection, StatusDot } from "@bizosaas/ui";
import { useState } from "react";
import { securityWords } from "../../security-words.ts";
import { useLocale, useWords } from "../locale-context.tsx";
import { useConfirmedAction } from "./confirmation.tsx";
import type { SecurityActions } from "./security-actions.ts";
import { TotpDialog } from "./totp-dialog.tsx";

type Props = {
  enabledAt: string | null;
  actions: SecurityActions;
  onCodes: (codes: string[]) => void;
};

/** Turns the authenticator app on with a right code, and off again. */
export function TotpSection({ enabledAt, actions, onCodes }: Props) {
  const t = useWords(securityWords).totp;
  const locale = useLocale();
  const [setup, setSetup] = useState<{ secret: string; qr: string[] } | null>(null);
  const start = useConfirmedAction(actions.startTotp, { onDone: setSetup });
  const remove = useConfirmedAction(actions.removeTotp, { success: t.removed });
  return (
    <SettingsSection id="authenticator" title={t.title} description={t.hint}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        {enabledAt ? (
          <span className="flex flex-wrap items-center gap-x-2 text-body">
            <StatusDot status="active" label={t.on} />
            <span className="text-fg-muted">
              {t.since} <RelativeTime value={enabledAt} locale={locale} />
            </span>
          </span>
        ) : (
          <StatusDot status="pending" label={t.off} />
        )}
        {enabledAt ? (
          <ConfirmDialog
            title={t.removeTitle}
            description={t.removeHint}
            confirmLabel={t.remove}
            trigger={<Button loading={remove.isPending}>{t.remove}</Button>}
            onConfirm={() => void remove.run({})}
          />
        ) : (
          <Button loading={start.isPending} onClick={() => void start.run({})}>
            {t.setUp}
          </Button>
        )}
      </div>
      {setup && (
        <TotpDialog
          setup={setup}
          actions={actions}
          onClose={() => setSetup(null)}
          onEnabled={(codes) => {
            setSetup(null);
            if (codes) onCodes(codes);
          }}
        />
      )}
    </SettingsSection>
  );
}
