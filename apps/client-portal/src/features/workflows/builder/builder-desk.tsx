"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Button } from "@bizosaas/ui";
import { ArrowLeft } from "lucide-react";
import { LateChangeDrawing, LateChangePanel } from "../../proposals/late-change.tsx";
import { proposalWords } from "../../proposals/words.ts";
import { BuilderCanvas } from "./builder-canvas.tsx";
import { BuilderPanel, type BuilderPanelProps } from "./builder-panel.tsx";
import { PanelFrame } from "./panel-frame.tsx";

function Drawing({ builder, changing, names, canWrite }: BuilderPanelProps) {
  const { isOpen, difference, close } = changing;
  if (isOpen && difference) return <LateChangeDrawing difference={difference} names={names} onFail={close} />;
  return <BuilderCanvas builder={builder} canWrite={canWrite && !isOpen} />;
}

function Panel(props: BuilderPanelProps) {
  const t = useWords(proposalWords).change;
  const { changing, names, drafting } = props;
  if (!changing.isOpen) return <BuilderPanel {...props} />;
  return (
    <PanelFrame label={t.title}>
      <div>
        <Button size="sm" variant="ghost" icon={<ArrowLeft aria-hidden />} onClick={changing.close}>
          {t.close}
        </Button>
      </div>
      <div className="grid gap-0.5">
        <h2 className="text-body font-semibold">{t.title}</h2>
        <p className="text-dense text-fg-muted">{t.hint}</p>
      </div>
      <LateChangePanel {...{ changing, names, drafting }} takesFocus />
    </PanelFrame>
  );
}

/** The builder where there is room: the drawing, and a panel beside it. */
export function BuilderDesk(props: BuilderPanelProps) {
  return (
    <div className="@container flex min-h-112 flex-1 flex-col">
      <div className="grid min-h-0 flex-1 grid-rows-[minmax(20rem,1fr)_minmax(0,1fr)] gap-4 @2xl:grid-cols-[minmax(0,1fr)_minmax(18rem,22rem)] @2xl:grid-rows-1">
        <div className="min-h-0 overflow-hidden rounded-card border border-border">
          <Drawing {...props} />
        </div>
        <Panel {...props} />
      </div>
    </div>
  );
}
