"use client";

import type { Effect } from "@bizosaas/contracts";
import { IntentLink, useWords } from "@bizosaas/portal-kit/client";
import { Badge, ControlGroup, type DescribedControlProps, IconButton, linkClasses, NativeSelect } from "@bizosaas/ui";
import { Trash2 } from "lucide-react";
import type { NodeChoices } from "../queries.ts";
import {
  type AgentTool,
  addConnection,
  connectionsOf,
  mustAsk,
  setMode,
  type ToolAction,
  toolsOf,
} from "./agent-tools.ts";
import { agentWords } from "./agent-words.ts";
import { ToolModeChoice } from "./tool-mode-choice.tsx";

const tones = { read: "neutral", write: "warning", destructive: "danger" } as const;

type RowProps = {
  tool: AgentTool;
  action: ToolAction | undefined;
  mustAsk: boolean;
  disabled: boolean;
  onChange: (tool: AgentTool) => void;
};

function ToolRow({ tool, action, mustAsk: asks, disabled, onChange }: RowProps) {
  const t = useWords(agentWords);
  const title = action?.title ?? t.goneAction;
  const reason = action?.effect === "destructive" ? t.asksAlways : t.asksWhileReading;
  return (
    <li className="grid gap-2 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <span className="min-w-0 text-body break-words">{title}</span>
        {action && <Badge tone={tones[action.effect]}>{t.effects[action.effect]}</Badge>}
      </div>
      <ToolModeChoice
        title={title}
        mode={tool.mode}
        askReason={asks ? reason : undefined}
        disabled={disabled}
        onChange={(mode) => onChange({ ...tool, mode })}
      />
    </li>
  );
}

type GroupProps = {
  connectionId: string;
  name: string;
  actions: readonly ToolAction[];
  tools: readonly AgentTool[];
  disabled: boolean;
  onChange: (tools: AgentTool[]) => void;
};

/** One connection: all it can do, and whether the agent may. What it could not do when it was added counts as never. */
function ConnectionTools({ connectionId, name, actions, tools, disabled, onChange }: GroupProps) {
  const t = useWords(agentWords);
  const own = tools.filter((tool) => tool.connectionId === connectionId);
  const missing = actions.filter(({ action }) => !own.some((tool) => tool.action === action));
  const rows = [...own, ...missing.map(({ action }): AgentTool => ({ connectionId, action, mode: "never" }))];
  const find = (kind: string) => actions.find(({ action }) => action === kind);
  const effectOf = (kind: string): Effect => find(kind)?.effect ?? "write";
  return (
    <section aria-label={name} className="rounded-card border border-border px-3">
      <div className="flex items-center justify-between gap-2 border-b border-border py-1.5">
        <h3 className="min-w-0 truncate text-body font-semibold" title={name}>
          {name}
        </h3>
        <IconButton
          label={t.remove(name)}
          icon={<Trash2 aria-hidden />}
          disabled={disabled}
          onClick={() => onChange(tools.filter((tool) => tool.connectionId !== connectionId))}
        />
      </div>
      <ul className="divide-y divide-border">
        {rows.map((tool) => (
          <ToolRow
            key={tool.action}
            tool={tool}
            action={find(tool.action)}
            mustAsk={mustAsk(tools, effectOf(tool.action), effectOf)}
            disabled={disabled}
            onChange={(next) => onChange(setMode(tools, next))}
          />
        ))}
      </ul>
    </section>
  );
}

type Props = DescribedControlProps & { connections: NodeChoices["connections"]; actions: readonly ToolAction[] };

/** The tools of an agent, connection by connection: each action allowed, asked for, or never. */
export function AgentToolsControl({ control, value, onChange, disabled, connections, actions }: Props) {
  const t = useWords(agentWords);
  const tools = toolsOf(value);
  const chosen = connectionsOf(tools);
  const actionsAt = (connectionId: string) => {
    const connectorId = connections.find(({ id }) => id === connectionId)?.connectorId;
    return actions.filter((action) => action.connectorId === connectorId);
  };
  const capable = connections.filter(({ id }) => actionsAt(id).length > 0);
  const open = capable.filter(({ id }) => !chosen.includes(id));
  const readsByItself = tools.some(
    ({ action, mode }) => mode === "allow" && actions.find((each) => each.action === action)?.effect === "read",
  );
  return (
    <ControlGroup control={control}>
      {chosen.map((connectionId) => (
        <ConnectionTools
          key={connectionId}
          {...{ connectionId, tools, disabled, onChange }}
          name={connections.find(({ id }) => id === connectionId)?.name ?? t.gone}
          actions={actionsAt(connectionId)}
        />
      ))}
      {readsByItself && <p className="text-dense text-fg-muted">{t.asksWhileReading}</p>}
      {chosen.length === 0 && <p className="text-dense text-fg-muted">{t.none}</p>}
      {open.length > 0 && (
        <NativeSelect
          aria-label={t.add}
          disabled={disabled}
          placeholder={t.add}
          value=""
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) =>
            onChange(addConnection(tools, currentTarget.value, actionsAt(currentTarget.value)))
          }
        />
      )}
      {capable.length === 0 && (
        <p className="text-dense text-fg-muted">
          {t.noConnections}{" "}
          <IntentLink href="/connections" className={linkClasses()}>
            {t.connect}
          </IntentLink>
        </p>
      )}
    </ControlGroup>
  );
}
