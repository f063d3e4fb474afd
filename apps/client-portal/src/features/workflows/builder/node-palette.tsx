"use client";

import type { NodeKind } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Input } from "@bizosaas/ui";
import { nodeKindDragProps } from "@bizosaas/ui/canvas";
import { useEffect, useRef, useState } from "react";
import { NodeIcon } from "../node-icon.tsx";
import { builderWords } from "./words.ts";

const order = ["trigger", "ai", "action", "flow", "human", "data"] as const;

const matches = ({ title, description, kind }: NodeKind, search: string): boolean =>
  `${title} ${description} ${kind}`.toLowerCase().includes(search.trim().toLowerCase());

function KindButton({ kind, onAdd }: { kind: NodeKind; onAdd: (kind: NodeKind) => void }) {
  return (
    <button
      type="button"
      {...nodeKindDragProps(kind.kind)}
      onClick={() => onAdd(kind)}
      className="flex w-full items-start gap-3 rounded-control px-2 py-2 text-start transition-colors hover:bg-hover pointer-coarse:min-h-11"
    >
      <span className="grid size-8 shrink-0 place-items-center rounded-control bg-primary-subtle text-primary-text [&_svg]:size-4">
        <NodeIcon name={kind.icon} />
      </span>
      <span className="min-w-0">
        <span className="block text-body font-semibold">{kind.title}</span>
        <span className="block text-dense text-fg-muted">{kind.description}</span>
      </span>
    </button>
  );
}

/** The kinds of steps by category, to search, click or drag. */
export function NodePalette({
  kinds,
  onAdd,
  takesFocus = false,
}: {
  kinds: readonly NodeKind[];
  onAdd: (kind: NodeKind) => void;
  /** Opened to add a step at once: what is typed next searches. */
  takesFocus?: boolean;
}) {
  const t = useWords(builderWords).palette;
  const [search, setSearch] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const found = kinds.filter((kind) => matches(kind, search));
  return (
    <div className="grid gap-3">
      <Input
        ref={input}
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p role="status" className="text-dense text-fg-muted empty:hidden">
        {found.length === 0 ? t.none : ""}
      </p>
      {order.map((category) => {
        const members = found.filter((kind) => kind.category === category);
        if (members.length === 0) return null;
        return (
          <section key={category} aria-label={t.categories[category]} className="grid gap-0.5">
            <h3 className="px-2 text-meta text-fg-muted">{t.categories[category]}</h3>
            {members.map((kind) => (
              <KindButton key={kind.kind} kind={kind} onAdd={onAdd} />
            ))}
          </section>
        );
      })}
    </div>
  );
}
