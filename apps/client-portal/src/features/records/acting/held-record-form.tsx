"use client";

import type { ResourceRecord } from "@bizosaas/contracts";
import { usePolled, useRead, useWords } from "@bizosaas/portal-kit/client";
import { ErrorState, Skeleton } from "@bizosaas/ui";
import { type ComponentProps, useState } from "react";
import { ActionForm } from "./action-form.tsx";
import { readRecord } from "./actions.ts";
import type { Values } from "./stored-values.ts";
import { actingWords } from "./words.ts";

type Props = Omit<ComponentProps<typeof ActionForm>, "held" | "readAgain"> & { recordId: string };

/** Often enough to tell of a sync before somebody has finished typing. */
const intervalMs = 10_000;
const urlOf = (recordId: string) => `/api/records/${recordId}`;
const valuesOf = ({ data }: ResourceRecord): Values =>
  typeof data === "object" && data !== null && !Array.isArray(data) ? data : {};

function LiveForm({ recordId, first, ...form }: Props & { first: ResourceRecord }) {
  const polled = usePolled({ url: urlOf(recordId), initial: first, intervalMs }).value;
  const [looked, setLooked] = useState(first);
  const latest = looked.syncedAt > polled.syncedAt ? looked : polled;
  const readAgain = async () => {
    // Where nobody answers, the write itself tells so.
    const read = await readRecord({ resourceId: recordId }).catch(() => null);
    if (!read?.ok) return null;
    setLooked(read.value);
    return valuesOf(read.value);
  };
  return <ActionForm {...form} held={valuesOf(latest)} readAgain={readAgain} />;
}

/** The form of an action on a record, beginning with what the record holds at this moment. */
export function HeldRecordForm(props: Props) {
  const t = useWords(actingWords);
  const { value, failure, isReading, again } = useRead<ResourceRecord>({ url: urlOf(props.recordId) });
  if (value) return <LiveForm {...props} first={value} />;
  if (failure === null) return <Skeleton height="tile" />;
  return <ErrorState title={t.unread} description={failure} isRetrying={isReading} onRetry={again} />;
}
