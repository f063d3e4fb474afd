"use client";

import type { Retention } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog, Field, NativeSelect, SettingsSection } from "@bizosaas/ui";
import { useState } from "react";
import { changeRetention } from "./actions.ts";
import { privacyWords } from "./words.ts";

const choices: Retention["runDataDays"][] = [7, 30, 90, 365, null];

/** Whether less is kept than before, so that something goes. */
const isShorter = (next: Retention["runDataDays"], now: Retention["runDataDays"]): next is 7 | 30 | 90 | 365 =>
  next !== null && (now === null || next < now);

/** How long run data stays. Shortening it asks first: what is older goes. */
export function RetentionForm({ runDataDays }: Retention) {
  const t = useWords(privacyWords).retention;
  const [chosen, setChosen] = useState(runDataDays);
  const { run, isPending } = useAction(changeRetention, { success: t.saved });
  const save = async () => {
    await run({ runDataDays: chosen });
  };
  const button = (onClick?: () => void) => (
    <Button variant="primary" loading={isPending} disabled={chosen === runDataDays} onClick={onClick}>
      {t.save}
    </Button>
  );
  const footer = isShorter(chosen, runDataDays) ? (
    <ConfirmDialog
      title={t.confirm(chosen)}
      description={t.warning}
      confirmLabel={t.save}
      onConfirm={save}
      trigger={button()}
    />
  ) : (
    button(() => void save())
  );
  const options = choices.map((days) => ({
    value: String(days ?? ""),
    label: days === null ? t.forever : t.days(days),
  }));
  const choose = (value: string) => setChosen(choices.find((days) => String(days ?? "") === value) ?? null);
  return (
    <SettingsSection id="retention" title={t.title} description={t.hint} footer={footer}>
      <Field label={t.keep}>
        {(control) => (
          <NativeSelect
            {...control}
            value={String(chosen ?? "")}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
            options={options}
          />
        )}
      </Field>
    </SettingsSection>
  );
}
