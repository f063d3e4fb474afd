"use client";

import { type VisitAccess, visitMinutes } from "@bizosaas/contracts";
import { fieldError, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Dialog, Field, NativeSelect, RadioGroup, Textarea } from "@bizosaas/ui";
import { LogIn } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { enterTenant } from "./actions.ts";
import { tenantWords } from "./words.ts";

const accesses: readonly VisitAccess[] = ["read", "change"];

type Props = { tenant: { id: string; name: string } };

/** TEN-2: asks why, how far and how long, then leaves for the client portal. */
export function EnterDialog({ tenant }: Props) {
  const t = useWords(tenantWords).enter;
  const formId = useId();
  const [access, setAccess] = useState<string>("read");
  const { run, isPending, error } = useAction(enterTenant, {
    failure: "inline",
    onDone: ({ url }) => globalThis.location.assign(url),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void run({
      tenantId: tenant.id,
      reason: String(form.get("reason")),
      access: accesses.find((each) => each === access) ?? "read",
      minutes: visitMinutes.find((each) => each === Number(form.get("minutes"))) ?? 30,
    });
  };
  return (
    <Dialog
      title={t.title(tenant.name)}
      description={t.hint}
      trigger={<Button icon={<LogIn aria-hidden />}>{t.open}</Button>}
      footer={
        <Button type="submit" form={formId} variant="primary" loading={isPending}>
          {t.submit}
        </Button>
      }
    >
      <form method="post" id={formId} onSubmit={submit} className="grid gap-4">
        {error && (
          <Callout tone="danger" title={t.failedTitle}>
            {error.message}
          </Callout>
        )}
        <Field label={t.reason} help={t.reasonHelp} error={fieldError(error, "reason")} required>
          {(control) => <Textarea {...control} name="reason" rows={2} minLength={5} maxLength={500} />}
        </Field>
        <Field label={t.access} required>
          {({ id, required: _, ...control }) => (
            <RadioGroup
              {...control}
              id={id}
              aria-label={t.access}
              variant="cards"
              value={access}
              onValueChange={setAccess}
              options={accesses.map((value) => ({ value, ...t.accesses[value] }))}
            />
          )}
        </Field>
        <Field label={t.minutes} required>
          {(control) => (
            <NativeSelect
              {...control}
              name="minutes"
              defaultValue="30"
              options={visitMinutes.map((minutes) => ({ value: String(minutes), label: t.lasting(minutes) }))}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
