import {
  hideTokens,
  isSecretName,
  type JsonObject,
  type JsonValue,
  secretDots,
  type WorkflowNode,
} from "@bizosaas/contracts";
import type { KindsByName } from "../../to-canvas-graph.tsx";

type Told = { onSecret: () => void };

/** It says where a secret comes from, not what it is. */
const isReference = (text: string): boolean => /^(?:(?:Bearer|Basic)\s+)?\{\{[^{}]*\}\}$/i.test(text.trim());
const isScheme = (text: string): boolean => /^(?:Bearer|Basic)\s+\S+$/i.test(text.trim());

const withoutTokens = (text: string, { onSecret }: Told): string => {
  const shown = hideTokens(text, secretDots);
  if (shown !== text) onSecret();
  return shown;
};

const cleanValue = (value: JsonValue, told: Told): JsonValue => {
  if (typeof value === "string") return withoutTokens(value, told);
  if (Array.isArray(value)) return value.map((part) => cleanValue(part, told));
  return value !== null && typeof value === "object" ? cleanObject(value, isSecretName, told) : value;
};

const cleanObject = (value: JsonObject, isSecret: (name: string) => boolean, told: Told): JsonObject =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      if (typeof part !== "string" || part === "" || isReference(part))
        return [[name, cleanValue(part, told)] as const];
      if (!isSecret(name) && !isScheme(part)) return [[name, cleanValue(part, told)] as const];
      told.onSecret();
      return [];
    }),
  );

/** Steps as they may lie in a clipboard, which other programs read and keep; and how many fields lost a secret. */
export const leaveOutSecrets = (
  nodes: readonly WorkflowNode[],
  kinds: KindsByName,
): { nodes: WorkflowNode[]; count: number } => {
  let count = 0;
  const told: Told = {
    onSecret: () => {
      count += 1;
    },
  };
  const clean = nodes.map((node) => {
    const fields = new Map(kinds.get(node.kind)?.fields.map((field) => [field.name, field]));
    const isSecret = (name: string) => fields.get(name)?.secret ?? isSecretName(name);
    return {
      ...node,
      config: cleanObject(node.config, isSecret, told),
      ...(node.note !== undefined && { note: withoutTokens(node.note, told) }),
    };
  });
  return { nodes: clean, count };
};
