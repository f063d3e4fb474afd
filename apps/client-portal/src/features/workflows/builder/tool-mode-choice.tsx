"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { useId } from "react";
import { type ToolMode, toolModes } from "./agent-tools.ts";
import { agentWords } from "./agent-words.ts";

type Props = {
  title: string;
  mode: ToolMode;
  /** Choosing `allow` would be refused. */
  mustAsk: boolean;
  disabled: boolean;
  onChange: (mode: ToolMode) => void;
};

/** Allow, ask or never, side by side; the arrow keys go from one to the next. */
export function ToolModeChoice({ title, mode, mustAsk, disabled, onChange }: Props) {
  const t = useWords(agentWords);
  const name = useId();
  return (
    <fieldset className="grid grid-cols-3 rounded-control border border-border-strong">
      <legend className="sr-only">{t.modeOf(title)}</legend>
      {toolModes.map((each) => (
        <label
          key={each}
          className="relative grid h-8 cursor-pointer place-items-center border-e border-border px-2 text-dense transition-colors first-of-type:rounded-s-control last:rounded-e-control last:border-e-0 hover:bg-hover has-checked:bg-primary-subtle has-checked:font-semibold has-checked:text-primary-text has-focus-visible:outline-2 has-focus-visible:outline-ring has-disabled:cursor-not-allowed has-disabled:text-fg-subtle pointer-coarse:h-11"
        >
          <input
            type="radio"
            name={name}
            value={each}
            checked={mode === each}
            disabled={disabled || (each === "allow" && mustAsk && mode !== "allow")}
            onChange={() => onChange(each)}
            className="absolute inset-0 cursor-[inherit] opacity-0"
          />
          {t.modes[each]}
        </label>
      ))}
    </fieldset>
  );
}
