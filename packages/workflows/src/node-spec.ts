import type { Effect, JsonObject, JsonValue, NodeKind, SamplesBy } from "@bizosaas/contracts";
import type { z } from "zod";
import type { AgentRequest } from "./agent/agent-request.ts";
import type { Variables } from "./expressions/variables.ts";
import type { NodePorts, TokenUsage } from "./node-ports.ts";

export type NodePort = { id: string; label: string };

/** What a finished node hands on. `port` defaults to `out`. Money is in micro-units; null when the price is unknown. */
export type NodeResult = {
  output: JsonValue;
  port?: string;
  usage?: TokenUsage;
  costMicros?: number | null;
  receiptId?: string | null;
  /** What its code wrote, line by line. */
  log?: string[];
  /** Ends the whole run here; nothing starts any more. */
  end?: { status: "succeeded" | "failed"; message: string };
};

/** `at` is ISO. */
export type ApprovalEscalation = { at: string; roles: string[]; userIds: string[] };

export type ApprovalRequest = {
  title: string;
  message: string;
  details: JsonObject;
  /** ISO; nobody can decide from then on. */
  expiresAt: string;
  /** What an expiry means to the run: it goes on as after a no, or the step fails. */
  whenExpired: "rejected" | "fail";
  /** How long a yes may be used once it is given. */
  holdsForMs: number;
  /** Who is asked too, if nobody has decided by then; left out where that was not wished. */
  escalation?: ApprovalEscalation;
};

/** A write that lies behind an approval; `input` is null where its values are not known yet. */
export type PlannedWrite = {
  nodeId: string;
  stepName: string;
  connectorId: string;
  actionId: string;
  connectionId: string | null;
  input: JsonObject | null;
};

/** What a loop goes through, how many at a time, and whether one item's failure ends it. */
export type LoopRequest = { items: JsonValue[]; concurrency: number; onError: "stop" | "continue" };

/** Another workflow of the same organization to run; `expiresAt` is ISO. */
export type ChildRequest = { workflowId: string; input: JsonObject; expiresAt: string };

/**
 * Something that is waited for: a change of a record at a connection, a call to the step's one-time address, or that a
 * connection takes its credentials again.
 */
export type EventRequest = {
  source: EventSource;
  condition: EventCondition;
  /** ISO; what happened before is none of it. */
  since: string;
  /** ISO; from then on the step goes on without it. */
  expiresAt: string;
};
export type EventSource =
  | { type: "change"; connectionId: string; resourceKind: string; change: string; status?: string; externalId?: string }
  | { type: "call" }
  | { type: "connection"; connectionId: string };
/** An expression over `event`, and what it must come out as; without that, it must hold. */
export type EventCondition = { matches: string | null; equals: JsonValue };

/** A node that waits says for what; the interpreter waits durably and finishes the node by itself. */
export type NodeSuspension = {
  suspend:
    | { type: "until"; at: string }
    | { type: "approval"; request: ApprovalRequest }
    | { type: "loop"; request: LoopRequest }
    | { type: "child"; request: ChildRequest }
    | { type: "event"; request: EventRequest }
    | { type: "agent"; request: AgentRequest };
};

export type NodeContext<Config> = {
  /** Parsed, with every template and expression already resolved. */
  config: Config;
  input: { trigger: JsonValue; steps: JsonObject };
  /** Everything that an expression of this node may read. */
  variables: Variables;
  /** The steps before this one that lead here and were taken, in the order in which they finished. */
  arrived: readonly string[];
  /** The same for every attempt of this step; goes to vendors. */
  idempotencyKey: string;
  attempt: number;
  /** ISO; the same on every replay. */
  now: string;
  /** The approval that let the run come this far, if one did. */
  approvalId: string | null;
  signal: AbortSignal;
  ports: NodePorts;
};

/**
 * One kind of node: its form, its ports and what it does. `config` describes the resolved values; a field's `control`
 * says how a person writes it (`template`, `expression`, or a literal).
 */
export type NodeSpec<Config extends z.ZodObject = z.ZodObject> = {
  kind: string;
  title: string;
  description: string;
  category: NodeKind["category"];
  icon: string;
  connectorId: string | null;
  effect: Effect;
  /** True: has an effect or costs money, so it gets a durable step of its own. False: computed between steps. */
  durable: boolean;
  config: Config;
  /** What an action takes, with its rules over several fields; for whoever brings values instead of templates. */
  input?: z.ZodObject;
  hasInput: boolean;
  outputs(config: JsonObject): NodePort[];
  /** The field whose entries are exits of their own, for a builder that draws them while they are written. */
  portsFrom?: string;
  /** False: nothing about it can go wrong, so it has no exit for errors. */
  canFail?: false;
  sample: JsonValue;
  /** Other examples, where a field's value decides the shape. */
  samplesBy?: SamplesBy<JsonValue>;
  /** Rules over several fields of the config as it is stored. */
  check?(config: JsonObject): { field: string; message: string; line?: number }[];
  run(context: NodeContext<z.output<Config>>): NodeResult | NodeSuspension | Promise<NodeResult | NodeSuspension>;
};

export const outPort: NodePort = { id: "out", label: "Then" };
export const errorPort: NodePort = { id: "error", label: "If it fails" };

/** Every port an edge may leave by: the node's own, and `error` for all that can fail: an expression may, too. */
export const portsOf = (spec: NodeSpec, config: JsonObject): NodePort[] => {
  const own = spec.outputs(config);
  return spec.category === "trigger" || spec.canFail === false || own.length === 0 ? own : [...own, errorPort];
};

/** Whether its work is tried: it is durable itself, or asks models and uses tools in steps that are. */
export const isTried = ({ durable, category }: NodeSpec): boolean => durable || category === "ai";

/** Binds a node's config type to its schema. */
export const defineNode = <Config extends z.ZodObject>(spec: NodeSpec<Config>): NodeSpec<Config> => spec;
