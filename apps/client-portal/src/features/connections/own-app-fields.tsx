"use client";

import type { Connector } from "@bizosaas/contracts";
import { type ActionError, useWords } from "@bizosaas/portal-kit/client";
import { CopyField } from "@bizosaas/ui";
import { DescribedFields, type useDescribedForm } from "../described-form/described-fields.tsx";
import { connectionWords } from "./words.ts";

type Props = {
  connector: Pick<Connector, "name" | "form"> & { oauth: NonNullable<Connector["oauth"]> };
  form: ReturnType<typeof useDescribedForm>;
  error: ActionError | null;
  disabled: boolean;
};

/** An app of one's own at the vendor: what to enter there, and what to bring back. */
export function OwnAppFields({ connector, form, error, disabled }: Props) {
  const t = useWords(connectionWords).signIn;
  return (
    <div className="grid gap-4">
      <CopyField
        label={t.redirect}
        value={connector.oauth.redirectUri}
        help={t.redirectHelp(connector.name, connector.oauth.scopes.map(({ id }) => id).join(" "))}
      />
      <DescribedFields fields={connector.form} form={form} error={error} disabled={disabled} />
    </div>
  );
}
