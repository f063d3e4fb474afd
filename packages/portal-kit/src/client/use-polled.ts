"use client";

import { useQuery } from "@tanstack/react-query";
import { kitWords } from "../kit-words.ts";
import { ask } from "./ask.ts";
import { useWords } from "./locale-context.tsx";

type UsePolledOptions<Value> = {
  /** A route made with `readRoute`. */
  url: string;
  /** What the server rendered the page with. */
  initial: Value;
  intervalMs?: number;
  /** False once the value changes no more. */
  isLive?: (value: Value) => boolean;
};

/** Reads anew every few seconds while the page is seen. A failure keeps the last value and tells its sentence. */
export const usePolled = <Value>({ url, initial, intervalMs = 5000, isLive = () => true }: UsePolledOptions<Value>) => {
  const { unreachable } = useWords(kitWords).failure;
  const { data, error } = useQuery({
    queryKey: ["polled", url],
    queryFn: ({ signal }) => ask<Value>(url, unreachable, signal),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data !== undefined && isLive(state.data as Value) ? intervalMs : false),
    refetchIntervalInBackground: false,
    retry: false,
  });
  return { value: data ?? initial, failure: error ? error.message : null };
};
