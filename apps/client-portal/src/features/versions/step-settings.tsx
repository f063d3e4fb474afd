"use client";

import type { WorkflowNode } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { DescriptionList } from "@bizosaas/ui";
import { type FieldNames, fieldLabel, fieldOf, fieldText } from "./field-text.ts";
import { versionWords } from "./words.ts";

/** A step's settings as its form names them, to read. */
export function StepSettings({ node, names }: { node: WorkflowNode; names: FieldNames }) {
  const t = useWords(versionWords);
  const kind = names.kinds.get(node.kind);
  const settings = [
    ...Object.entries(node.config).map(([name, value]) => [`config.${name}`, value] as const),
    ...(node.note === undefined ? [] : [["note", node.note] as const]),
    ...Object.entries(node.policy ?? {}).map(([name, value]) => [`policy.${name}`, value ?? null] as const),
  ];
  const items = settings.map(([path, value]) => {
    return {
      id: path,
      term: fieldLabel(path, kind, t),
      value: <span className="whitespace-pre-wrap">{fieldText(path, value, fieldOf(path, kind), names, t)}</span>,
    };
  });
  return (
    <div className="grid gap-4">
      <p className="text-dense text-fg-muted">{kind?.title ?? node.kind}</p>
      {items.length === 0 ? <p className="text-body text-fg-muted">{t.noFields}</p> : <DescriptionList items={items} />}
    </div>
  );
}
