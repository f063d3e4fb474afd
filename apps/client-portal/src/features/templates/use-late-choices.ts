"use client";

import type { JsonObject, WorkflowTemplate } from "@bizosaas/contracts";
import { useEffect, useState } from "react";
import { readPreferredModel } from "../workflows/preferred-model.ts";
import type { NodeChoices } from "../workflows/queries.ts";

/** The first of an organization's AI keys that works. */
const usableKey = (aiKeys: NodeChoices["aiKeys"]) => aiKeys.find(({ status }) => status !== "invalid")?.id;

/** What only the browser or the AI provider knows, once they say so: the time zone, and a model that suits. */
export const useLateChoices = ({ choices }: WorkflowTemplate, aiKeys: NodeChoices["aiKeys"]): JsonObject => {
  const [late, setLate] = useState<JsonObject>({});
  const key = usableKey(aiKeys);
  const model = choices.find(({ control }) => control === "ai_model")?.name;
  const hasTimeZone = choices.some(({ name }) => name === "timeZone");

  useEffect(() => {
    if (!hasTimeZone) return;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    setLate((others) => ({ ...others, timeZone }));
  }, [hasTimeZone]);

  useEffect(() => {
    if (!key || !model) return;
    let isCurrent = true;
    void readPreferredModel(key).then((chosen) => {
      if (isCurrent && chosen) setLate((others) => ({ ...others, [model]: chosen }));
    });
    return () => {
      isCurrent = false;
    };
  }, [key, model]);
  return late;
};
