"use client";

import type { JsonObject, WorkflowTemplate } from "@bizosaas/contracts";
import { useEffect, useRef, useState } from "react";
import { readPreferredModel } from "../workflows/preferred-model.ts";
import type { NodeChoices } from "../workflows/queries.ts";
import { awaitedChoices, usableKey } from "./first-choices.ts";

const nothing: JsonObject = {};

type LateChoices = {
  /** As far as they are known. */
  values: JsonObject;
  /** Once nothing more is on its way: who is faster than the AI provider still gets its model. */
  settled: () => Promise<JsonObject>;
};

/** What only the browser or the AI provider knows, once they say so: the time zone, and a model that suits. */
export const useLateChoices = (template: WorkflowTemplate, aiKeys: NodeChoices["aiKeys"]): LateChoices => {
  const { choices } = template;
  const [values, setValues] = useState(() => awaitedChoices(template, aiKeys));
  const reading = useRef(Promise.resolve(nothing));
  const key = usableKey(aiKeys);
  const model = choices.find(({ control }) => control === "ai_model")?.name;
  const hasTimeZone = choices.some(({ name }) => name === "timeZone");

  useEffect(() => {
    if (!hasTimeZone) return;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    setValues((others) => ({ ...others, timeZone }));
  }, [hasTimeZone]);

  useEffect(() => {
    if (!key || !model) return;
    let isCurrent = true;
    reading.current = readPreferredModel(key).then((chosen): JsonObject => (chosen ? { [model]: chosen } : nothing));
    void reading.current.then((chosen) => {
      if (isCurrent) setValues((others) => ({ ...others, ...chosen }));
    });
    return () => {
      isCurrent = false;
    };
  }, [key, model]);
  return { values, settled: async () => ({ ...values, ...(await reading.current) }) };
};
