"use client";

import { useEffect, useState } from "react";
import { kitWords } from "../kit-words.ts";
import { ask } from "./ask.ts";
import { useWords } from "./locale-context.tsx";

type UseReadOptions = {
  /** A route made with `readRoute`; null while there is nothing to ask. A new one cancels the one before. */
  url: string | null;
  /** Rises when what is read has changed. */
  version?: number;
};

type Answer<Value> = { question: string | null; value: Value | undefined; failure: string | null };

/** Reads in the browser what the server did not render: a panel's list, a search's hits. Keeps the last while it asks anew. */
export const useRead = <Value>({ url, version = 0 }: UseReadOptions) => {
  const { unreachable } = useWords(kitWords).failure;
  const [times, setTimes] = useState(0);
  const [answer, setAnswer] = useState<Answer<Value>>({ question: null, value: undefined, failure: null });
  const question = url === null ? null : `${url} ${version} ${times}`;

  useEffect(() => {
    if (url === null) return;
    const stop = new AbortController();
    void ask<Value>(url, unreachable, stop.signal)
      .then(
        (value) => ({ question, value, failure: null }),
        (error: Error) => ({ question, value: undefined, failure: error.message }),
      )
      .then((told) => {
        if (!stop.signal.aborted) setAnswer(told);
      });
    return () => stop.abort();
  }, [url, question, unreachable]);

  const isReading = question !== null && question !== answer.question;
  return {
    value: answer.value,
    failure: isReading ? null : answer.failure,
    isReading,
    again: () => setTimes((asked) => asked + 1),
  };
};
