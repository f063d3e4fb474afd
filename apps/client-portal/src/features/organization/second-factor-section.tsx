"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { ConfirmationProvider, useConfirmedAction } from "@bizosaas/portal-kit/security";
import { ConfirmDialog, SettingsSection, Switch } from "@bizosaas/ui";
import { useState } from "react";
import { confirmPerson, startConfirmation } from "../profile/actions.ts";
import { requireSecondFactor } from "./actions.ts";
import { organizationWords } from "./words.ts";

type Props = { isRequired: boolean; canManage: boolean; hasFactor: boolean };

function FactorSwitch({ isRequired, canManage, hasFactor }: Props) {
  const t = useWords(organizationWords).secondFactor;
  const [isAsking, setIsAsking] = useState(false);
  const { run, isPending } = useConfirmedAction(requireSecondFactor, {
    success: ({ requiresSecondFactor }) => (requiresSecondFactor ? t.turnedOn : t.turnedOff),
  });
  const reason = canManage ? (isRequired || hasFactor ? undefined : t.yourOwnFirst) : t.onlyManagers;
  return (
    <>
      <Switch
        label={t.label}
        help={t.help}
        checked={isRequired}
        loading={isPending}
        disabledReason={reason}
        onCheckedChange={(isOn) => (isOn ? setIsAsking(true) : void run({ isRequired: false }))}
      />
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={t.confirmTitle}
        description={t.confirmHint}
        confirmLabel={t.confirm}
        tone="primary"
        onConfirm={() => {
          setIsAsking(false);
          void run({ isRequired: true });
        }}
      />
    </>
  );
}

/** Whether everybody here needs a second factor. Turning it on or off asks once more who it is. */
export function SecondFactorSection(props: Props) {
  const t = useWords(organizationWords).secondFactor;
  return (
    <ConfirmationProvider actions={{ startConfirmation, confirm: confirmPerson }}>
      <SettingsSection id="second-factor" title={t.title} description={t.hint}>
        <FactorSwitch {...props} />
      </SettingsSection>
    </ConfirmationProvider>
  );
}
