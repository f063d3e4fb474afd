"use client";

import type { NodeKind, WorkflowDetail } from "@bizosaas/contracts";
import { PageCrumb } from "@bizosaas/portal-kit/client";
import { Skeleton } from "@bizosaas/ui";
import dynamic from "next/dynamic";
import type { Drafting } from "../../proposals/change-panel.tsx";
import { useChange } from "../../proposals/use-change.ts";
import { useFieldNames } from "../../versions/use-field-names.ts";
import type { NodeChoices } from "../queries.ts";
import { useIsPhone } from "../use-is-phone.ts";
import { BuilderHeader } from "./builder-header.tsx";
import { useClipboardKeys } from "./clipboard/use-clipboard-keys.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { SaveTrouble } from "./save-status.tsx";
import { useBuilder } from "./use-builder.ts";
import { useBuilderCommands } from "./use-builder-commands.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

const loading = () => <Skeleton height="tile" />;
const BuilderDesk = dynamic(() => import("./builder-desk.tsx").then((desk) => desk.BuilderDesk), {
  ssr: false,
  loading,
});
const BuilderSteps = dynamic(() => import("./builder-steps.tsx").then((steps) => steps.BuilderSteps), {
  ssr: false,
  loading,
});

type Props = {
  initial: WorkflowDetail;
  kinds: readonly NodeKind[];
  choices: NodeChoices;
  canWrite: boolean;
  canOperate: boolean;
  drafting: Drafting;
};

/** Draws a workflow: a canvas with a panel where there is room, a list with sheets on a phone. */
export function Builder({ initial, kinds, choices, canWrite, canOperate, drafting }: Props) {
  const builder = useBuilder(initial, { kinds, choices, canWrite });
  const changing = useChange(builder, canWrite);
  // What is looked at beside a proposal is the draft it was made for.
  useUndoKeys(changing.isOpen ? null : builder);
  useClipboardKeys(changing.isOpen ? null : builder.clipboard);
  const names = useFieldNames({ kinds, choices });
  const isPhone = useIsPhone();
  useBuilderCommands(changing.isOpen || !canWrite ? null : builder, isPhone === false);
  const { saving } = builder;
  const shared = { builder, changing, drafting, names, kinds, choices, canWrite, canOperate };
  return (
    <div className="flex min-h-0 flex-col gap-4 md:h-full">
      <PageCrumb label={builder.name} />
      <BuilderHeader builder={builder} changing={changing} canWrite={canWrite} canOperate={canOperate} />
      <SaveTrouble
        state={saving.state}
        takeTheirs={saving.takeTheirs}
        keepMine={saving.keepMine}
        onTaken={builder.takeOver}
      />
      {isPhone === null && loading()}
      {isPhone === true && <BuilderSteps {...shared} />}
      {isPhone === false && <BuilderDesk {...shared} />}
      <LeaveGuard isDirty={saving.isDirty} />
    </div>
  );
}
