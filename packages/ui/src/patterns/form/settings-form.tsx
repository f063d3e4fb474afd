"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "../../primitives/button.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import { Callout } from "../callout.tsx";
import { SettingsSection } from "../settings-section.tsx";
import type { FieldErrors } from "./form-schema.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { type FormState, type FormValues, type UseFormOptions, useForm } from "./use-form.ts";

export type SettingsFormProps<Values extends FormValues> = UseFormOptions<Values> & {
  /** The anchor that links and the palette point at. */
  id: string;
  title: ReactNode;
  description?: ReactNode;
  /** A verb with its object: "Save name". */
  saveLabel: string;
  /** Without the right it can be read only; the reason stands where the button was. */
  readOnlyReason?: string | undefined;
  onLeave?: ((href: string) => void) | undefined;
  children: (form: FormState<Values>) => ReactNode;
};

/** A refusal puts the focus on the first field it concerns. */
const useFocusOnRefusal = (errors: FieldErrors) => {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);
  return element;
};

/** One block of a settings page that is saved at once: checks, field errors, reset, and a guard for unsaved changes. */
export function SettingsForm<Values extends FormValues>(props: SettingsFormProps<Values>) {
  const { id, title, description, saveLabel, readOnlyReason, onLeave, children } = props;
  const words = useUiWords();
  const formId = useId();
  const form = useForm(props);
  const element = useFocusOnRefusal(form.errors);
  const bar = (
    <>
      <span role="status" className="me-auto text-dense text-fg-muted">
        {form.isDirty ? words.unsavedChanges : ""}
      </span>
      {form.isDirty && (
        <Button variant="ghost" disabled={form.isSaving} onClick={form.reset}>
          {words.undoChanges}
        </Button>
      )}
      <Button type="submit" form={formId} variant="primary" disabled={!form.isDirty} loading={form.isSaving}>
        {saveLabel}
      </Button>
    </>
  );
  const reason = readOnlyReason && <span className="me-auto text-dense text-fg-muted">{readOnlyReason}</span>;
  return (
    <SettingsSection id={id} title={title} description={description} footer={reason ?? bar}>
      <form
        ref={element}
        id={formId}
        method="post"
        noValidate
        onSubmit={(event) => void form.submit(event)}
        className="grid gap-4"
      >
        {form.failure && <Callout tone="danger">{form.failure}</Callout>}
        {children(form)}
      </form>
      <LeaveGuard isDirty={form.isDirty} onLeave={onLeave} />
    </SettingsSection>
  );
}
