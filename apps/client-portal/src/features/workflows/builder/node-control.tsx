"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { DescribedControl, type DescribedControlProps, MultiselectControl, Skeleton } from "@bizosaas/ui";
import dynamic from "next/dynamic";
import type { NodeChoices } from "../queries.ts";
import type { ToolAction } from "./agent-tools.ts";
import { AiModelControl } from "./ai-model-control.tsx";
import { flowWords } from "./flow-words.ts";
import { RecordSelect } from "./record-select.tsx";
import type { StepAction } from "./vendor-choice-control.tsx";
import type { Watching } from "./watched-options.ts";
import { builderWords } from "./words.ts";

// Each comes with the first step that has such a field: templates show the other controls, and hardly ever these.
const loading = () => <Skeleton height="control" />;
const AgentToolsControl = dynamic(
  () => import("./agent-tools-control.tsx").then((module) => module.AgentToolsControl),
  { loading },
);
const CasesControl = dynamic(() => import("./cases-control.tsx").then((module) => module.CasesControl), { loading });
const FormFieldsControl = dynamic(
  () => import("./form-fields-control.tsx").then((module) => module.FormFieldsControl),
  { loading },
);
const VendorChoiceControl = dynamic(
  () => import("./vendor-choice-control.tsx").then((module) => module.VendorChoiceControl),
  { loading },
);
const WatchedControl = dynamic(() => import("./watched-control.tsx").then((module) => module.WatchedControl), {
  loading,
});

type Props = DescribedControlProps & {
  choices: NodeChoices;
  workflowId: string;
  /** What agents may be given as tools; nothing where no agent is asked for. */
  actions?: readonly ToolAction[];
  /** The action of the step, where a connection is chosen for it. */
  action?: StepAction | undefined;
  /** What the step watches so far, where it is one that does. */
  watching?: Watching | undefined;
};

/** A field's options name the connectors that fit. */
function ConnectionControl({ choices, ...props }: Props) {
  const t = useWords(builderWords).connection;
  const fitting = props.field.options?.map(({ value }) => value) ?? [];
  return (
    <RecordSelect
      {...props}
      records={choices.connections.filter(({ connectorId }) => fitting.length === 0 || fitting.includes(connectorId))}
      placeholder={t.choose}
      none={{ text: t.none, label: t.add, href: "/connections" }}
    />
  );
}

/** Another workflow that may be called; the one that is edited can't call itself. */
function WorkflowControl({ choices, workflowId, ...props }: Props) {
  const t = useWords(flowWords).workflow;
  return (
    <RecordSelect
      {...props}
      records={choices.workflows.filter(({ id }) => id !== workflowId)}
      placeholder={t.choose}
      open={{ label: t.open, hrefOf: (id) => `/workflows/${id}` }}
      none={{ text: t.none, label: t.see, href: "/workflows" }}
    />
  );
}

const asOptions = (all: readonly { id: string; name: string }[]) =>
  all.map(({ id, name }) => ({ value: id, label: name }));

/** The control of a step's field, with what the tenant has to choose from. */
export function NodeControl(props: Props) {
  const { choices, workflowId: _, actions = [], action, watching, ...control } = props;
  if (control.field.hasChoices && action) return <VendorChoiceControl {...control} action={action} />;
  if (control.field.watched && watching) return <WatchedControl {...control} watching={watching} />;
  switch (control.field.control) {
    case "connection":
      return <ConnectionControl {...props} />;
    case "workflow":
      return <WorkflowControl {...props} />;
    case "ai_model":
      return <AiModelControl {...control} aiKeys={choices.aiKeys} />;
    case "agent_tools":
      return <AgentToolsControl {...control} connections={choices.connections} actions={actions} />;
    case "members":
      return <MultiselectControl {...control} field={{ ...control.field, options: asOptions(choices.members) }} />;
    case "cases":
      return <CasesControl {...control} />;
    case "form_fields":
      return <FormFieldsControl {...control} />;
    default:
      return <DescribedControl {...control} />;
  }
}
