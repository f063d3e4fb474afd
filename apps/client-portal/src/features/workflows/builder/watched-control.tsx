"use client";

import { ResourceKind } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { DescribedControl, type DescribedControlProps } from "@bizosaas/ui";
import { useCallback } from "react";
import { statusWord } from "../../records/status-word.ts";
import { recordWords } from "../../records/words.ts";
import { listConnectionStatuses } from "../actions.ts";
import { useListed } from "./listed-control.tsx";
import { kindsToWatch, type Watching, withChosen } from "./watched-options.ts";

type Props = DescribedControlProps & { watching: Watching };

/** The kinds of records that the chosen connection has. */
function KindControl({ watching, ...props }: Props) {
  const { field, value } = props;
  return (
    <DescribedControl {...props} field={{ ...field, options: kindsToWatch(field.options ?? [], watching, value) }} />
  );
}

/** Where records of the chosen kind can stand at the chosen connection, by their names there or in the reader's language. */
function StatusControl({ watching, ...props }: Props) {
  const { field, value } = props;
  const { connectionId } = watching;
  const kind = ResourceKind.safeParse(watching.resourceKind).data;
  const t = useWords(recordWords);
  const load = useCallback(async () => {
    if (!connectionId || !kind) return { ok: true as const, value: [] };
    const result = await listConnectionStatuses({ connectionId, kind });
    if (!result.ok) return { ok: false as const };
    const named = result.value.items.map(({ value: status, label }) => ({
      value: status,
      label: statusWord({ kind, status, statusLabel: label }, t),
    }));
    return { ok: true as const, value: named };
  }, [connectionId, kind, t]);
  const listed = useListed(load);
  if (listed.state === "failed") return <DescribedControl {...props} />;
  const options = withChosen(listed.state === "ready" ? listed.options : [], value);
  return <DescribedControl {...props} field={{ ...field, control: "select", options }} />;
}

/** Says what a step watches at its connection. */
export function WatchedControl(props: Props) {
  return props.field.watched === "kind" ? <KindControl {...props} /> : <StatusControl {...props} />;
}
