"use client";

import { CopyButton, useUiWords } from "@bizosaas/ui";
import type { ReactNode } from "react";

const tones = {
  neutral: "border border-border bg-sunken text-fg-muted",
  danger: "bg-danger-subtle text-danger-text",
};

type MessageScreenProps = {
  icon: ReactNode;
  tone?: keyof typeof tones;
  /** The code that support knows it by: 404, 500. */
  code?: string;
  /** What happened. */
  title: string;
  /** What to do about it. */
  description: string;
  /** The id that finds it in our log. */
  reference?: string | undefined;
  /** The ways on, the best one first. */
  children: ReactNode;
};

/** A page that says one thing: what happened, what to do, and where to go from here. */
export function MessageScreen({
  icon,
  tone = "neutral",
  code,
  title,
  description,
  reference,
  children,
}: MessageScreenProps) {
  const words = useUiWords();
  return (
    <div
      role={tone === "danger" ? "alert" : undefined}
      className="grid grid-cols-1 justify-items-center gap-2 px-2 py-12 text-center md:py-24"
    >
      <span className={`mb-4 grid size-12 place-items-center rounded-dialog [&_svg]:size-6 ${tones[tone]}`}>
        {icon}
      </span>
      {code && <p className="font-mono text-meta text-fg-muted">{code}</p>}
      <h1 className="text-title font-semibold text-balance">{title}</h1>
      <p className="max-w-md text-body text-pretty text-fg-muted">{description}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">{children}</div>
      {reference && (
        <p className="mt-8 flex max-w-full items-center gap-1 text-meta text-fg-muted">
          <span>{words.reference}</span>
          <code className="min-w-0 truncate font-mono" title={reference}>
            {reference}
          </code>
          <CopyButton value={reference} size="sm" />
        </p>
      )}
    </div>
  );
}
