"use client";

import { Pause, Play } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "../../primitives/button.tsx";
import { Checkbox } from "../../primitives/checkbox.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import { SearchInput } from "../search-input.tsx";
import { boundLines, filterLines, type LogLevel, type LogLine, logLevels } from "./log-lines.ts";
import { LogRows } from "./log-rows.tsx";
import { useFollowing } from "./use-following.ts";

const MAX_LINES = 5000;

export type LogStreamProps = {
  label: string;
  /** Oldest first. Beyond 5,000 the oldest are no longer shown. */
  lines: readonly LogLine[];
};

function LevelBoxes({
  levels,
  onChange,
}: {
  levels: ReadonlySet<LogLevel>;
  onChange: (levels: ReadonlySet<LogLevel>) => void;
}) {
  const words = useUiWords();
  const toggle = (level: LogLevel, isOn: boolean) => {
    const next = new Set(levels);
    if (isOn) next.add(level);
    else next.delete(level);
    onChange(next);
  };
  return logLevels.map((level) => (
    <Checkbox
      key={level}
      label={words.logLevels[level]}
      checked={levels.has(level)}
      onCheckedChange={(checked) => toggle(level, checked === true)}
    />
  ));
}

/** Lines as they come: follows the newest, stands still when paused, and finds by level and word. */
export function LogStream({ label, lines }: LogStreamProps) {
  const words = useUiWords();
  const [levels, setLevels] = useState<ReadonlySet<LogLevel>>(() => new Set(logLevels));
  const [query, setQuery] = useState("");
  const bounded = useMemo(() => boundLines(lines, MAX_LINES), [lines]);
  const { shown, isFollowing, newCount, pause, follow, scrolledUp, reachedEnd } = useFollowing(bounded.lines);
  const found = useMemo(() => filterLines(shown, { levels, query }), [shown, levels, query]);
  return (
    <section aria-label={label} className="min-w-0 overflow-hidden rounded-card border border-border bg-sunken">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-border bg-surface p-2">
        <div className="w-full sm:w-56">
          <SearchInput label={words.logSearch} onSearch={setQuery} />
        </div>
        <LevelBoxes levels={levels} onChange={setLevels} />
        <div className="ms-auto flex items-center gap-2">
          <span role="status" className="text-dense text-fg-muted tabular-nums">
            {newCount > 0 ? words.logNew(newCount) : ""}
          </span>
          {isFollowing ? (
            <Button size="sm" icon={<Pause aria-hidden />} onClick={pause}>
              {words.logPause}
            </Button>
          ) : (
            <Button size="sm" icon={<Play aria-hidden />} onClick={follow}>
              {words.logFollow}
            </Button>
          )}
        </div>
      </div>
      {bounded.dropped > 0 && (
        <p className="border-b border-border px-3 py-1 text-meta text-fg-muted">{words.logDropped(bounded.dropped)}</p>
      )}
      <div className="font-mono text-dense">
        {found.length === 0 ? (
          <p className="grid h-80 place-items-center font-sans text-body text-fg-muted">
            {shown.length === 0 ? words.logEmpty : words.logNoMatch}
          </p>
        ) : (
          <LogRows {...{ label, isFollowing }} lines={found} onScrolledUp={scrolledUp} onReachedEnd={reachedEnd} />
        )}
      </div>
    </section>
  );
}
