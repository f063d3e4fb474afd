"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { kitWords } from "../kit-words.ts";
import { ask } from "./ask.ts";
import { useWords } from "./locale-context.tsx";

type UseReadOptions = {
  /** A route made with `readRoute`; null while there is nothing to ask. A new one cancels the one before. */
  url: string | null;
  /** Rises when what is read has changed. */
  version?: number;
};

/** Reads in the browser what the server did not render: a panel's list, a search's hits. Keeps the last while it asks anew. */
export const useRead = <Value>({ url, version = 0 }: UseReadOptions) => {
  const { unreachable } = useWords(kitWords).failure;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["read", url, version],
    queryFn: ({ signal }) => ask<Value>(url ?? "", unreachable, signal),
    enabled: url !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { value: data, failure: error ? error.message : null, isReading: isFetching, again: () => void refetch() };
};
