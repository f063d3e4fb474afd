"use client";

import { Button, buttonClasses, ConfirmDialog, CopyButton, Dialog, SettingsSection } from "@bizosaas/ui";
import { securityWords } from "../../security-words.ts";
import { useWords } from "../locale-context.tsx";
import { useConfirmedAction } from "./confirmation.tsx";
import type { SecurityActions } from "./security-actions.ts";

/** Shows new codes, this one time. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useWords(securityWords).codes;
  const text = codes.join("\n");
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.shownTitle}
      description={t.shown}
      footer={
        <>
          <a
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
            download="bizosaas-recovery-codes.txt"
            className={buttonClasses()}
          >
            {t.download}
          </a>
          <CopyButton value={text} label={t.copy} />
          <Button variant="primary" onClick={onClose}>
            {t.done}
          </Button>
        </>
      }
    >
      <ul className="grid gap-x-6 gap-y-2 font-mono text-dense sm:grid-cols-2" aria-label={t.title}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Dialog>
  );
}

type Props = {
  left: number;
  hasFactor: boolean;
  actions: SecurityActions;
  onCodes: (codes: string[]) => void;
};

/** How many codes are left, and new ones. */
export function RecoveryCodesSection({ left, hasFactor, actions, onCodes }: Props) {
  const t = useWords(securityWords).codes;
  const renew = useConfirmedAction(actions.renewRecoveryCodes, {
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  return (
    <SettingsSection id="recovery-codes" title={t.title} description={t.hint}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-body text-fg-muted">{hasFactor ? t.left(left) : t.needed}</p>
        {hasFactor && (
          <ConfirmDialog
            title={t.renewTitle}
            description={t.renewHint}
            confirmLabel={t.renew}
            trigger={<Button loading={renew.isPending}>{t.renew}</Button>}
            onConfirm={() => void renew.run({})}
          />
        )}
      </div>
    </SettingsSection>
  );
}
