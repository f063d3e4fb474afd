"use client";

import { ChartNoAxesColumn, CircleAlert, RotateCw, Table2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../../primitives/button.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import { ChartLegend } from "./chart-legend.tsx";
import type { ChartSeries } from "./chart-values.ts";

const heights = { sm: "h-40", md: "h-60", lg: "h-80" };

/** What every panel takes: its words, its size, and what it shows while there are no figures. */
export type ChartPanelProps = {
  title: string;
  /** The range and the unit: "Last 30 days, per day". */
  range: string;
  /** What an empty panel says: "No runs in these 30 days." */
  emptyText: string;
  locale?: string | undefined;
  size?: keyof typeof heights | undefined;
  isLoading?: boolean | undefined;
  /** The figures couldn't be had; the message says why and what to do. */
  failure?: { message: string; onRetry?: (() => void) | undefined } | undefined;
  /** The title's level; 3 below a section with an h2. */
  level?: 2 | 3 | undefined;
};

type FrameProps = ChartPanelProps & {
  series: readonly ChartSeries[];
  mark: "line" | "bar" | "cell";
  isEmpty: boolean;
  chart: ReactNode;
  /** Made when it is asked for: its texts are many. */
  table: () => ReactNode;
};

function Notice({ children }: { children: ReactNode }) {
  return (
    <div className="grid h-full place-content-center justify-items-center gap-3 rounded-control bg-sunken px-4 text-center text-body text-fg-muted">
      {children}
    </div>
  );
}

/** Stands where a chart will be, with its size. */
function ChartPlaceholder() {
  const { loading } = useUiWords();
  return (
    <div className="h-full animate-appear-late">
      <span role="status" className="sr-only">
        {loading}
      </span>
      <div className="h-full animate-pulse-soft rounded-control bg-hover" />
    </div>
  );
}

function Failure({ message, onRetry }: NonNullable<ChartPanelProps["failure"]>) {
  const words = useUiWords();
  return (
    <Notice>
      <p role="alert" className="inline-flex items-center gap-2 text-fg">
        <CircleAlert aria-hidden className="size-4 shrink-0 text-danger-text" />
        {message}
      </p>
      {onRetry && (
        <Button size="sm" icon={<RotateCw aria-hidden />} onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </Notice>
  );
}

/** The frame of every chart: one height in every state, and the same figures as a table at a press. */
export function ChartPanel(props: FrameProps) {
  const { title, range, emptyText, size = "md", isLoading, failure, level = 2, series, mark, isEmpty } = props;
  const words = useUiWords();
  const [isTable, setTable] = useState(false);
  const Heading = level === 2 ? "h2" : "h3";
  const hasFigures = !isLoading && !failure && !isEmpty;
  const toggle = isTable ? words.showAsChart : words.showAsTable;
  const body = () => {
    if (isLoading) return <ChartPlaceholder />;
    if (failure) return <Failure {...failure} />;
    if (isEmpty) return <Notice>{emptyText}</Notice>;
    return isTable ? props.table() : props.chart;
  };
  return (
    <section className="grid min-w-0 content-start gap-3 rounded-card border border-border bg-surface p-4">
      <header className="flex min-h-8 flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <Heading className="text-body font-semibold">{title}</Heading>
          <p className="text-meta text-fg-muted">{range}</p>
        </div>
        {hasFigures && (
          <Button
            variant="ghost"
            size="sm"
            icon={isTable ? <ChartNoAxesColumn aria-hidden /> : <Table2 aria-hidden />}
            aria-label={`${toggle}: ${title}`}
            onClick={() => setTable(!isTable)}
          >
            {toggle}
          </Button>
        )}
      </header>
      <div className={`min-w-0 ${heights[size]}`} aria-busy={isLoading || undefined}>
        {body()}
      </div>
      {mark !== "cell" && <ChartLegend series={series} mark={mark} />}
    </section>
  );
}
