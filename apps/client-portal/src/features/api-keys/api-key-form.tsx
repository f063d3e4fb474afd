"use client";

import type { TenantPermission } from "@bizosaas/contracts";
import { type ActionError, fieldError, useWords } from "@bizosaas/portal-kit/client";
import { Callout, Checkbox, Field, Input, NativeSelect, RadioGroup } from "@bizosaas/ui";
import { type FormEvent, useState } from "react";
import { permissionWords } from "../roles/permission-words.ts";
import { apiKeyWords } from "./words.ts";

const lifetimes = [30, 7, 90, 365] as const;
export type NewApiKey = {
  name: string;
  permissions: TenantPermission[];
  expiresInDays: (typeof lifetimes)[number] | null;
};

type RightsProps = {
  grants: readonly TenantPermission[];
  chosen: readonly TenantPermission[];
  onChange: (next: TenantPermission[]) => void;
};

function Rights({ grants, chosen, onChange }: RightsProps) {
  const t = useWords(apiKeyWords).form;
  const words = useWords(permissionWords);
  return (
    <fieldset className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <legend className="sr-only">{t.rights}</legend>
      {grants.map((each) => (
        <Checkbox
          key={each}
          label={words[each].name}
          help={words[each].hint}
          checked={chosen.includes(each)}
          onCheckedChange={(isOn) => onChange(isOn === true ? [...chosen, each] : chosen.filter((one) => one !== each))}
        />
      ))}
    </fieldset>
  );
}

type Grants = readonly TenantPermission[];

/** What an outside assistant works with: it reads what is kept, and asks for what it would change. */
const ofAssistant: Grants = ["organization:read", "connections:read", "resources:read", "workflows:read", "runs:read"];

const permissionsOf = (scope: string, grants: Grants, chosen: TenantPermission[]): TenantPermission[] => {
  if (scope === "chosen") return chosen;
  if (scope === "assistant") return grants.filter((each) => each === "actions:ask" || ofAssistant.includes(each));
  return grants.filter((each) => each.endsWith(":read"));
};

type Props = {
  id: string;
  grants: readonly TenantPermission[];
  error: ActionError | null;
  onSubmit: (key: NewApiKey) => void;
};

/** Name, rights and life of a key. It offers the rights that its maker has. */
export function ApiKeyForm({ id, grants, error, onSubmit }: Props) {
  const { form: t } = useWords(apiKeyWords);
  const [scope, setScope] = useState("reading");
  const [chosen, setChosen] = useState<TenantPermission[]>([]);
  const [isTried, setTried] = useState(false);
  const permissions = permissionsOf(scope, grants, chosen);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const form = new FormData(event.currentTarget);
    const days = lifetimes.find((each) => String(each) === form.get("expires")) ?? null;
    if (permissions.length > 0) onSubmit({ name: String(form.get("name")), permissions, expiresInDays: days });
  };
  const options = [
    ...lifetimes.map((days) => ({ value: String(days), label: t.days(days) })),
    { value: "", label: t.never },
  ];
  return (
    <form method="post" id={id} onSubmit={submit} className="grid gap-5">
      {error && !fieldError(error, "name") && (
        <Callout tone="danger" title={t.failed}>
          {error.message}
        </Callout>
      )}
      <Field label={t.name} help={t.nameHelp} error={fieldError(error, "name")} required>
        {(control) => <Input {...control} name="name" maxLength={120} autoComplete="off" />}
      </Field>
      <Field label={t.expires}>
        {(control) => <NativeSelect {...control} name="expires" defaultValue="30" options={options} />}
      </Field>
      <Field label={t.scope} error={isTried && permissions.length === 0 ? t.noRights : undefined}>
        {({ required: _, id: groupId, ...control }) => (
          <RadioGroup
            {...control}
            aria-labelledby={`${groupId}-label`}
            variant="cards"
            value={scope}
            onValueChange={setScope}
            options={[
              { value: "reading", label: t.reading, help: t.readingHint },
              ...(grants.includes("actions:ask")
                ? [{ value: "assistant", label: t.assistant, help: t.assistantHint }]
                : []),
              { value: "chosen", label: t.chosen, help: t.chosenHint },
            ]}
          />
        )}
      </Field>
      {scope === "chosen" && <Rights grants={grants} chosen={chosen} onChange={setChosen} />}
    </form>
  );
}
