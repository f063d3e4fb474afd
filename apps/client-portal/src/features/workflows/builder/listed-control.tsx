"use client";

import { Button, Combobox, type FieldControlProps } from "@bizosaas/ui";
import { type ReactNode, useEffect, useState } from "react";

type Option = { value: string; label: string; description?: string };
/** `isComplete` where nothing else is possible. */
export type Listed = { state: "loading" | "failed" } | { state: "ready"; options: Option[]; isComplete?: boolean };
type Load = () => Promise<{ ok: true; value: Option[]; isComplete?: boolean } | { ok: false }>;

const listedOf = (result: Awaited<ReturnType<Load>>): Listed => {
  if (!result.ok) return { state: "failed" };
  const { value: options, isComplete = false } = result;
  return { state: "ready", options, isComplete };
};

/** What somebody else's service has to choose from, asked for anew with every other `load`. */
export const useListed = (load: Load): Listed => {
  const [found, setFound] = useState<{ load: Load; listed: Listed } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const settle = (listed: Listed) => isCurrent && setFound({ load, listed });
    void load().then(
      (result) => settle(listedOf(result)),
      () => settle({ state: "failed" }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load]);
  return found?.load === load ? found.listed : { state: "loading" };
};

type Props = {
  listed: Listed;
  value: string;
  onChange: (value: string) => void;
  disabled: boolean;
  /** Of the field that it is in, whose label, help and error it bears; without one it says its label itself. */
  control?: FieldControlProps | undefined;
  words: { label: string; choose: string; loading: string; failed: string; write: string; pick: string };
  /** Where something else is written. */
  children: ReactNode;
};

/** Picks one of what is listed; anything else can be written, and is where the list couldn't be loaded. */
export function ListedControl({ listed, value, onChange, disabled, control, words, children }: Props) {
  const [isWriting, setWriting] = useState(false);
  const named = control ?? { "aria-label": words.label };
  const isLoading = listed.state === "loading";
  const options = listed.state === "ready" ? listed.options : [];
  const isListed = options.some((option) => option.value === value);
  const writes = isWriting || (!isLoading && (options.length === 0 || (value !== "" && !isListed)));
  return (
    <div className="grid gap-1">
      {writes ? (
        children
      ) : (
        <Combobox
          {...named}
          placeholder={isLoading ? words.loading : words.choose}
          loading={isLoading}
          disabled={disabled || isLoading}
          value={isListed ? value : null}
          options={options}
          onValueChange={onChange}
        />
      )}
      {listed.state === "failed" && <p className="text-dense text-fg-muted">{words.failed}</p>}
      {(isLoading || options.length > 0) && !disabled && (
        <div className="flex justify-end">
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              if (writes && !isLoading && !isListed) onChange("");
              setWriting(!writes);
            }}
          >
            {writes ? words.pick : words.write}
          </Button>
        </div>
      )}
    </div>
  );
}
