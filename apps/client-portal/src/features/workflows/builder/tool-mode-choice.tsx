"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { SegmentedControl } from "@bizosaas/ui";
import { type ToolMode, toolModes } from "./agent-tools.ts";
import { agentWords } from "./agent-words.ts";

type ToolModeChoiceProps = {
  title: string;
  mode: ToolMode;
  /** Why `allow` would be refused, if it would be. */
  askReason: string | undefined;
  disabled: boolean;
  onChange: (mode: ToolMode) => void;
};

/** Allow, ask or never, side by side. */
export function ToolModeChoice({ title, mode, askReason, disabled, onChange }: ToolModeChoiceProps) {
  const t = useWords(agentWords);
  return (
    <SegmentedControl
      aria-label={t.modeOf(title)}
      disabled={disabled}
      value={mode}
      options={toolModes.map((value) => ({
        ...{ value, label: t.modes[value] },
        ...(value === "allow" && { disabledReason: mode === "allow" ? undefined : askReason }),
      }))}
      onValueChange={(value) => {
        const chosen = toolModes.find((each) => each === value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
