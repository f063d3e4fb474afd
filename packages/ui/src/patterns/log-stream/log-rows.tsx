"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { CircleAlert, CircleX, Info, type LucideIcon, Terminal } from "lucide-react";
import { useEffect, useRef } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import type { LogLevel, LogLine } from "./log-lines.ts";
import { useScrolledByHand } from "./use-scrolled-by-hand.ts";

const looks: Record<LogLevel, { icon: LucideIcon; colour: string }> = {
  debug: { icon: Terminal, colour: "text-fg-subtle" },
  info: { icon: Info, colour: "text-fg-muted" },
  warning: { icon: CircleAlert, colour: "text-warning-text" },
  error: { icon: CircleX, colour: "text-danger-text" },
};

const timeOf = (at: string): string => /T(\d\d:\d\d:\d\d)/.exec(at)?.[1] ?? at;

function Row({ line }: { line: LogLine }) {
  const words = useUiWords();
  const { icon: Icon, colour } = looks[line.level];
  return (
    <div className="flex items-start gap-2 px-3 py-0.5 hover:bg-hover">
      <time dateTime={line.at} title={line.at} className="shrink-0 text-fg-muted tabular-nums">
        {timeOf(line.at)}
      </time>
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colour}`} />
      <span className="sr-only">{words.logLevels[line.level]}:</span>
      <span className="min-w-0 flex-1 break-words whitespace-pre-wrap text-fg">{line.text}</span>
    </div>
  );
}

/** The lines in sight. Scrolling up stands still; reaching the end follows again. */
export function LogRows({
  label,
  lines,
  isFollowing,
  onScrolledUp,
  onReachedEnd,
}: {
  label: string;
  lines: readonly LogLine[];
  isFollowing: boolean;
  onScrolledUp: () => void;
  onReachedEnd: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- Nothing here is memoized by a compiler.
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => 24,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 12,
    anchorTo: isFollowing ? "end" : "start",
    // Rows that turn out taller than guessed, as they wrap on a phone, push the end away again.
    onChange: (instance, isScrolling) => {
      if (isFollowing && !isScrolling && instance.getDistanceFromEnd() > 1) instance.scrollToEnd();
    },
  });
  const { letGo, ...byHand } = useScrolledByHand({ onScrolledUp, onReachedEnd });
  const last = lines.at(-1)?.id;
  useEffect(() => {
    if (!isFollowing || last === undefined) return;
    letGo();
    virtualizer.scrollToEnd();
  }, [isFollowing, last, letGo, virtualizer]);
  const items = virtualizer.getVirtualItems();
  return (
    <div
      ref={box}
      role="log"
      aria-label={label}
      aria-live="off"
      tabIndex={0}
      {...byHand}
      className="h-80 overflow-auto py-1 inset-focus"
    >
      <div className="relative w-full" style={{ height: virtualizer.getTotalSize() }}>
        <div className="absolute inset-x-0 top-0" style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
          {items.map(({ index, key }) => {
            const line = lines[index];
            return (
              line && (
                <div key={key} data-index={index} ref={virtualizer.measureElement}>
                  <Row line={line} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
