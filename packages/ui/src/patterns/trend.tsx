"use client";

import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import { Badge, type Tone } from "../primitives/badge.tsx";
import { useUiWords } from "../words/ui-words.tsx";

export type TrendProps = {
  direction: "up" | "down" | "flat";
  /** The change: "12%". */
  amount: string;
  /** What it is compared with: "than the 30 days before". */
  text: string;
  /** Whether the change is good news; `neutral` where it depends. */
  meaning: "good" | "bad" | "neutral";
};

const icons = { up: ArrowUpRight, down: ArrowDownRight, flat: ArrowRight };
const tones: Record<TrendProps["meaning"], Tone> = { good: "success", bad: "danger", neutral: "neutral" };

/** How a figure moved: an arrow for the way, the amount, and in words whether that is better or worse. */
export function Trend({ direction, amount, text, meaning }: TrendProps) {
  const words = useUiWords();
  const Icon = icons[direction];
  const verdict = { good: words.trendBetter, bad: words.trendWorse, neutral: null }[meaning];
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-meta text-fg-muted">
      <Badge tone={tones[meaning]} icon={<Icon aria-hidden className="rtl:-scale-x-100" />}>
        {amount}
        {verdict && ` · ${verdict}`}
      </Badge>
      <span className="min-w-0">{text}</span>
    </span>
  );
}
