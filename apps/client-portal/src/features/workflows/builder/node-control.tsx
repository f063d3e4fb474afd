"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { DescribedControl, type DescribedControlProps, MultiselectControl } from "@bizosaas/ui";
import type { NodeChoices } from "../queries.ts";
import type { ToolAction } from "./agent-tools.ts";
import { AgentToolsControl } from "./agent-tools-control.tsx";
import { AiModelControl } from "./ai-model-control.tsx";
import { CasesControl } from "./cases-control.tsx";
import { flowWords } from "./flow-words.ts";
import { FormFieldsControl } from "./form-fields-control.tsx";
import { RecordSelect } from "./record-select.tsx";
import { type StepAction, VendorChoiceControl } from "./vendor-choice-control.tsx";
import { WatchedControl } from "./watched-control.tsx";
import type { Watching } from "./watched-options.ts";
import { builderWords } from "./words.ts";

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
