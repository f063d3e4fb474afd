"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { DescribedControl, type DescribedControlProps, textOf } from "@bizosaas/ui";
import { useCallback } from "react";
import { listChoices } from "../actions.ts";
import { ListedControl, useListed } from "./listed-control.tsx";
import { builderWords } from "./words.ts";

/** The action of a step, and the connection that is chosen for it. */
export type StepAction = { connectionId: string; actionId: string };

type Props = DescribedControlProps & { action: StepAction };

/** What the chosen connection's tool takes for a field, by the names it has there; expressions can be written. */
export function VendorChoiceControl({ action, ...props }: Props) {
  const { field, control, value, onChange, disabled } = props;
  const { connectionId, actionId } = action;
  const t = useWords(builderWords).vendorChoice;
  const load = useCallback(async () => {
    const result = await listChoices({ connectionId, actionId, field: field.name });
    return result.ok ? { ok: true as const, value: result.value.items } : { ok: false as const };
  }, [connectionId, actionId, field.name]);
  const listed = useListed(load);
  return (
    <ListedControl
      {...{ listed, control, onChange, disabled }}
      value={textOf(value)}
      words={{ ...t, label: field.label }}
    >
      <DescribedControl {...props} />
    </ListedControl>
  );
}
