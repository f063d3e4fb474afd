"use client";

import type { Passkey } from "@bizosaas/contracts";
import { Button, ConfirmDialog, RelativeTime, SettingsSection, toast } from "@bizosaas/ui";
import { useState } from "react";
import { type SecurityWords, securityWords } from "../../security-words.ts";
import { useLocale, useWords } from "../locale-context.tsx";
import { canUsePasskeys } from "../passkeys.ts";
import { useConfirmedAction } from "./confirmation.tsx";
import { AddPasskeyDialog, RenamePasskeyDialog } from "./passkey-dialogs.tsx";
import type { SecurityActions } from "./security-actions.ts";

type Options = Record<string, unknown>;

function PasskeyDetail({ passkey, t }: { passkey: Passkey; t: SecurityWords["passkeys"] }) {
  const locale = useLocale();
  const { name, createdAt, lastUsedAt, worksHere } = passkey;
  return (
    <div className="grid min-w-0 gap-0.5">
      <p className="text-body font-semibold break-words">{name}</p>
      <p className="text-dense text-fg-muted">
        {t.created} <RelativeTime value={createdAt} locale={locale} />
        {" · "}
        {lastUsedAt ? (
          <>
            {t.lastUsed} <RelativeTime value={lastUsedAt} locale={locale} />
          </>
        ) : (
          t.never
        )}
      </p>
      {!worksHere && <p className="text-dense text-fg-muted">{t.elsewhere}</p>}
    </div>
  );
}

function PasskeyRow({ passkey, actions }: { passkey: Passkey; actions: SecurityActions }) {
  const t = useWords(securityWords).passkeys;
  const [isRenaming, setRenaming] = useState(false);
  const remove = useConfirmedAction(actions.removePasskey, { success: t.removed });
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-border pb-3 last:border-0 last:pb-0">
      <PasskeyDetail passkey={passkey} t={t} />
      <span className="flex gap-2">
        <Button size="sm" aria-label={t.renameThat(passkey.name)} onClick={() => setRenaming(true)}>
          {t.rename}
        </Button>
        <ConfirmDialog
          title={t.removeTitle(passkey.name)}
          description={t.removeHint}
          confirmLabel={t.remove}
          trigger={
            <Button size="sm" loading={remove.isPending} aria-label={t.removeThat(passkey.name)}>
              {t.remove}
            </Button>
          }
          onConfirm={() => void remove.run({ passkeyId: passkey.id })}
        />
      </span>
      {isRenaming && <RenamePasskeyDialog passkey={passkey} actions={actions} onClose={() => setRenaming(false)} />}
    </li>
  );
}

type Props = { passkeys: readonly Passkey[]; actions: SecurityActions; onCodes: (codes: string[]) => void };

/** The account's passkeys: add, rename, remove. */
export function PasskeySection({ passkeys, actions, onCodes }: Props) {
  const t = useWords(securityWords).passkeys;
  const [options, setOptions] = useState<Options | null>(null);
  const start = useConfirmedAction(actions.startPasskey, { onDone: (started) => setOptions(started.options) });
  const add = () => (canUsePasskeys() ? void start.run({}) : toast.error(t.unsupported));
  return (
    <SettingsSection
      id="passkeys"
      title={t.title}
      description={t.hint}
      footer={
        <Button loading={start.isPending} onClick={add}>
          {t.add}
        </Button>
      }
    >
      {passkeys.length === 0 ? (
        <p className="text-body text-fg-muted">{t.none}</p>
      ) : (
        <ul className="grid gap-3">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} actions={actions} />
          ))}
        </ul>
      )}
      {options && (
        <AddPasskeyDialog
          options={options}
          actions={actions}
          onClose={() => setOptions(null)}
          onAdded={(codes) => {
            setOptions(null);
            if (codes) onCodes(codes);
          }}
        />
      )}
    </SettingsSection>
  );
}
