"use client";

import type { ConnectorAction } from "@bizosaas/contracts";
import { useLocale } from "@bizosaas/portal-kit/client";
import { initialFormValues } from "@bizosaas/ui";
import { useState } from "react";
import { useDescribedForm } from "../../described-form/described-fields.tsx";
import { plainFields, withKept } from "./plain-fields.ts";
import { spokenValue } from "./spoken-value.ts";
import { differing, heldFields, inputOf, storedFor, type Values } from "./stored-values.ts";
import { plainIn, typedIn } from "./typed-amounts.ts";

/** An action's form: what was typed, and what the record came to hold since; `held` is null where it makes a record. */
export const useActionForm = (action: ConnectorAction, held: Values | null) => {
  const locale = useLocale();
  const stored = held ? storedFor(action, held) : {};
  const [began, setBegan] = useState(stored);
  const fields = plainFields(action, held ? heldFields(action, held) : []);
  const form = useDescribedForm(fields, typedIn(began, locale));
  const before = initialFormValues(fields, began);
  const now = plainIn(form.values, locale);
  const changed = differing(fields, before, now);
  return {
    ...{ form, changed },
    fields: withKept(fields, began),
    input: inputOf(fields, held && before, now),
    /** Fields that a newer copy holds otherwise, and what it holds, in words. */
    newer: fields
      .filter(({ name }) => differing(fields, began, stored).includes(name))
      .map((field) => ({ field, value: spokenValue(field, typedIn(stored, locale)[field.name], locale) })),
    /** What is written over although nobody here has seen it: changed here, and there as `latest` tells. */
    unseen: (latest: Values): string[] => {
      const there = storedFor(action, latest);
      return differing(fields, began, there).filter(
        (name) => changed.includes(name) && differing(fields, stored, there).includes(name),
      );
    },
    /** Goes on from the newer copy; what was typed stays. */
    takeNewer: () => {
      const typed = initialFormValues(fields, typedIn(stored, locale));
      for (const { name } of fields) if (!changed.includes(name)) form.set(name, typed[name]);
      setBegan(stored);
    },
  };
};
