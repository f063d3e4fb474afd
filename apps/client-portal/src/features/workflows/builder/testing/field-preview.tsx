"use client";

import type { JsonObject, JsonValue, NodeKind, FieldPreview as Preview, WorkflowNode } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { useEffect, useState } from "react";
import { previewField } from "../../actions.ts";
import { isComputed } from "./tested-data.ts";
import { testWords } from "./words.ts";

type Props = {
  workflowId: string;
  node: WorkflowNode;
  kind: NodeKind;
  field: NodeKind["fields"][number];
  /** Changes with what is known of other steps. */
  knownAt: string;
};

const quietMs = 400;
const mostShown = 400;

const toText = (value: JsonValue): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
};

/** Asks when nobody has typed for a moment; an answer to older text is thrown away. */
const usePreview = ({ workflowId, node, kind, field, knownAt }: Props): Preview | null => {
  const [answer, setAnswer] = useState<{ asked: string; preview: Preview } | null>(null);
  const value = node.config[field.name];
  const config: JsonObject = {
    ...(value !== undefined && { [field.name]: value }),
    // A filter's condition is tried on each entry of its list.
    ...(node.config["items"] !== undefined && { items: node.config["items"] }),
  };
  const asked = isComputed(field, value) ? JSON.stringify({ config, knownAt }) : "";
  const [nodeId, kindName, name] = [node.id, kind.kind, field.name];
  useEffect(() => {
    if (asked === "") return;
    let isStale = false;
    const { config: sent } = JSON.parse(asked) as { config: JsonObject };
    const ask = async () => {
      const result = await previewField({ workflowId, nodeId, kind: kindName, field: name, config: sent }).catch(
        () => null,
      );
      if (!isStale && result?.ok) setAnswer({ asked, preview: result.value });
    };
    const timer = setTimeout(() => void ask(), quietMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [asked, workflowId, nodeId, kindName, name]);
  return asked !== "" && answer?.asked === asked ? answer.preview : null;
};

/** What a field comes to on known data, while it is written; or in words why it comes to nothing. */
export function FieldPreview(props: Props) {
  const t = useWords(testWords).preview;
  const preview = usePreview(props);
  if (!preview) return null;
  if (!preview.ok) {
    const isUnknown = preview.unknown.length > 0;
    const names = preview.unknown.map(({ name }) => `“${name}”`).join(", ");
    return (
      <p role="status" className={`mt-1 text-dense ${isUnknown ? "text-fg-muted" : "text-danger-text"}`}>
        {isUnknown ? t.unknown(names) : preview.message}
      </p>
    );
  }
  return (
    <p role="status" className="mt-1 flex min-w-0 gap-1.5 text-dense text-fg-muted">
      <span className="shrink-0">{t.label}:</span>
      <span className="min-w-0 font-mono break-words whitespace-pre-wrap text-fg">{toText(preview.value)}</span>
    </p>
  );
}
