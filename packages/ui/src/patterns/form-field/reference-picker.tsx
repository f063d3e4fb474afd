"use client";

import { Braces } from "lucide-react";
import * as Popover from "radix-ui/popover";
import { lazy, Suspense, useState } from "react";
import { buttonClasses } from "../../primitives/button-classes.ts";
import { panelClasses } from "../../primitives/control-classes.ts";
import { Spinner } from "../../primitives/spinner.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import type { ExpressionReference } from "./form-field-descriptor.ts";

const load = () => import("./reference-list.tsx").then((module) => ({ default: module.ReferenceList }));
const ReferenceList = lazy(load);

/** Lists what a text may refer to, grouped by the step it comes from. */
export function ReferencePicker({
  references,
  disabled,
  onPick,
}: {
  references: readonly ExpressionReference[];
  disabled: boolean;
  onPick: (expression: string) => void;
}) {
  const words = useUiWords();
  const [isOpen, setOpen] = useState(false);
  const pick = (expression: string) => {
    setOpen(false);
    onPick(expression);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger
        disabled={disabled}
        onPointerEnter={() => void load()}
        className={buttonClasses({ size: "sm", variant: "ghost" })}
      >
        <Braces aria-hidden />
        {words.insertValue}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          aria-label={words.insertValue}
          sideOffset={4}
          collisionPadding={8}
          className={`${panelClasses} w-80 max-w-[calc(100vw-1rem)] overflow-hidden`}
        >
          <Suspense
            fallback={
              <div className="grid h-24 place-items-center">
                <Spinner />
              </div>
            }
          >
            <ReferenceList references={references} onPick={pick} />
          </Suspense>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
