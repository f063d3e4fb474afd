"use client";

import type { ResourceKind } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, Combobox, DescribedControl, type DescribedControlProps, textOf } from "@bizosaas/ui";
import { useEffect, useState } from "react";
import { findRecords } from "./actions.ts";
import { type RecordOption, toRecordOption, withChosen } from "./record-option.ts";
import { actingWords } from "./words.ts";

type Asked = { kind: ResourceKind; connectionId: string };
type Found = { query: string; options: RecordOption[] | null };

const shownRecords = 20;
/** Between two letters nobody is asked. */
const typingMs = 200;

/** The records of a connection whose names hold what is typed; null where they could not be read. */
const useRecords = ({ kind, connectionId }: Asked, query: string) => {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const settle = (options: RecordOption[] | null) => isCurrent && setFound({ query, options });
    const ask = async () => {
      const search = query.trim();
      const limit = { sort: "title" as const, limit: shownRecords };
      const read = await findRecords({ kind, connectionId, ...limit, ...(search && { search }) });
      settle(read.ok ? read.value.items.map(toRecordOption) : null);
    };
    const timer = setTimeout(() => void ask().catch(() => settle(null)), query === "" ? 0 : typingMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [kind, connectionId, query]);
  return { found, isLoading: found?.query !== query };
};

type Props = DescribedControlProps & Asked;

/** Picks a record by its name; one that isn't synced yet is written by its number. */
export function RecordChoiceControl({ kind, connectionId, ...props }: Props) {
  const { control, value, onChange, disabled } = props;
  const t = useWords(actingWords).recordChoice;
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<RecordOption | null>(null);
  const [isWriting, setWriting] = useState(false);
  const { found, isLoading } = useRecords({ kind, connectionId }, query);
  const text = textOf(value);
  const options = withChosen(found?.options ?? [], chosen);
  const isFailed = found !== null && found.options === null;
  const hasNone = found?.query === "" && options.length === 0;
  const take = (next: string) => {
    setChosen(options.find((option) => option.value === next) ?? null);
    onChange(next);
  };
  if (hasNone || isFailed || isWriting) {
    return (
      <div className="grid gap-1">
        <DescribedControl {...props} />
        {isFailed && <p className="text-dense text-fg-muted">{t.failed}</p>}
        {isWriting && !isFailed && !hasNone && !disabled && (
          <div className="flex justify-end">
            <Button
              size="sm"
              variant="ghost"
              onClick={() => {
                take("");
                setWriting(false);
              }}
            >
              {t.pick}
            </Button>
          </div>
        )}
      </div>
    );
  }
  return (
    <div className="grid gap-1">
      <Combobox
        {...control}
        {...{ options, disabled }}
        placeholder={t.choose}
        emptyText={t.noneFound}
        loading={isLoading}
        value={text || null}
        onSearch={setQuery}
        onValueChange={take}
      />
      {!disabled && (
        <div className="flex justify-end gap-2">
          {text !== "" && !props.field.required && (
            <Button size="sm" variant="ghost" onClick={() => take("")}>
              {t.none}
            </Button>
          )}
          <Button size="sm" variant="ghost" onClick={() => setWriting(true)}>
            {t.write}
          </Button>
        </div>
      )}
    </div>
  );
}
