"use client";

import { resourceKinds } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, DescribedControl, type DescribedControlProps } from "@bizosaas/ui";
import { useCallback, useState } from "react";
import { statusWord } from "../../records/status-word.ts";
import { recordWords } from "../../records/words.ts";
import { listConnectionStatuses } from "../actions.ts";
import { useListed } from "./listed-control.tsx";
import { howToName, kindsToWatch, type Watching, withChosen } from "./watched-options.ts";
import { builderWords } from "./words.ts";

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
  const kind = resourceKinds.find((each) => each === watching.resourceKind);
  const t = useWords(recordWords);
  const load = useCallback(async () => {
    if (!connectionId || !kind) return { ok: true as const, value: [], isComplete: true };
    const result = await listConnectionStatuses({ connectionId, kind });
    if (!result.ok) return { ok: false as const };
    const named = result.value.items.map(({ value: status, label }) => ({
      value: status,
      label: statusWord({ kind, status, statusLabel: label }, t),
    }));
    return { ok: true as const, value: named, isComplete: result.value.isComplete };
  }, [connectionId, kind, t]);
  const listed = useListed(load);
  const [isWriting, setWriting] = useState(false);
  const words = useWords(builderWords).vendorChoice;
  const how = howToName(listed);
  if (how === "write") return <DescribedControl {...props} />;
  const options = withChosen(listed.state === "ready" ? listed.options : [], value);
  const select = <DescribedControl {...props} field={{ ...field, control: "select", options }} />;
  if (how === "choose") return select;
  return (
    <div className="grid gap-1">
      {isWriting ? <DescribedControl {...props} /> : select}
      {!props.disabled && (
        <div className="flex justify-end">
          <Button size="sm" variant="ghost" onClick={() => setWriting(!isWriting)}>
            {isWriting ? words.pick : words.write}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Says what a step watches at its connection. */
export function WatchedControl(props: Props) {
  return props.field.watched === "kind" ? <KindControl {...props} /> : <StatusControl {...props} />;
}
