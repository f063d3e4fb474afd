import type { JsonObject, JsonValue } from "@bizosaas/contracts";
import { z } from "zod";
import type { TurnCall } from "../node-ports.ts";
import type { PlannedWrite } from "../node-spec.ts";
import type { Decision, Wait, WaitEnd } from "../run-driver.ts";
import { createMove, note, noteWaiting, type RunState, stepKey } from "../run-state.ts";
import type { StepError } from "../step-record.ts";
import { storableJson } from "../storable-json.ts";
import { callsPerTurn, shownToModel } from "./agent-limits.ts";
import { recallMove } from "./agent-memory.ts";
import type { AgentCall, AgentProgress, AgentTurn } from "./agent-request.ts";
import { parseCall } from "./agent-tools.ts";
import { cutTo, untrusted } from "./untrusted.ts";

const keptArguments = 20_000;

/** What the page shows of a call, and what people are asked about. */
export const inputOfCall = ({ name, input, use }: AgentCall): JsonObject => {
  const given = use ? argumentsOf(use.config) : input;
  const text = JSON.stringify(given);
  return {
    tool: name,
    ...(use && { action: use.tool.spec.kind, connectionId: use.tool.connectionId }),
    arguments: text.length > keptArguments ? cutTo(text, keptArguments) : given,
  };
};

const argumentsOf = ({ connectionId: _, ...given }: Record<string, unknown>): JsonObject =>
  storableJson(given as JsonValue) as JsonObject;

const succeed = (call: AgentCall, output: JsonValue): void => {
  call.status = "done";
  call.result = untrusted(call.name, cutTo(JSON.stringify(output), shownToModel));
};

/** `isOurs`: we refused it ourselves, so that no word of it is somebody else's. */
type Failure = StepError & { isOurs: boolean };

const failWith = (call: AgentCall, { message, isOurs }: Failure): void => {
  call.status = "done";
  call.hasFailed = true;
  const told = cutTo(message, shownToModel);
  call.result = `This call failed. ${isOurs ? told : untrusted(call.name, told)}`;
};

const FailedOutput = z.object({ error: z.object({ code: z.string(), message: z.string(), isOurs: z.boolean() }) });

/** Ends a call with its result, as it happened now. */
export const finishCall = (
  state: RunState,
  agent: AgentProgress,
  call: AgentCall,
  end: { output: JsonValue } | Failure,
  change: Parameters<typeof note>[2] = {},
): void => {
  const at = createMove(state, agent.nodeId, call.index);
  const finishedAt = state.shared.clock;
  const input = inputOfCall(call);
  if ("output" in end) {
    succeed(call, end.output);
    return note(at, agent.nodeId, {
      ...{ status: "succeeded", input, output: end.output, port: "out", finishedAt },
      ...change,
    });
  }
  failWith(call, end);
  const { code, message } = end;
  const failed = { status: "failed", input, output: { error: { ...end } }, error: { code, message } } as const;
  note(at, agent.nodeId, { ...failed, port: "error", finishedAt, ...change });
};

/** What became of a call in an earlier execution. */
const recallCall = (state: RunState, agent: AgentProgress, call: AgentCall): boolean => {
  const known = recallMove(state, agent.nodeId, call.index);
  if (!known) return false;
  const failed = known.port === "error" ? FailedOutput.safeParse(known.output).data : undefined;
  if (failed) failWith(call, failed.error);
  else succeed(call, known.output);
  return true;
};

const refused = (code: string, message: string): Failure => ({ code, message, isOurs: true });

const whyNot = (agent: AgentProgress, { name, input, problem }: TurnCall): Failure | AgentCall["use"] => {
  const { toolCalls } = agent.request.limits;
  if (agent.used.toolCalls > toolCalls) {
    return refused("budget_exceeded", `There are no tool calls left: at most ${toolCalls}. Answer now.`);
  }
  const tool = agent.offered.find((each) => each.name === name);
  const names = agent.offered.map((each) => each.name).join(", ") || "none";
  if (!tool) return refused("forbidden", `There is no tool “${cutTo(name, 64)}” here. There are: ${names}.`);
  if (problem !== null) return refused("invalid_input", `The arguments can't be read. ${problem}`);
  const parsed = parseCall(tool, input);
  return parsed.ok ? { tool, config: parsed.config } : refused("invalid_input", parsed.problem);
};

/** Takes what the model wants done: what can't be done is answered at once, and everything else is open. */
export const takeCalls = (state: RunState, agent: AgentProgress, calls: readonly TurnCall[]): AgentCall[] =>
  calls.slice(0, callsPerTurn).map((each) => {
    agent.used.toolCalls += 1;
    const use = whyNot(agent, each);
    const isUsable = use !== null && "tool" in use;
    const call: AgentCall = {
      ...{ index: agent.next++, id: each.id, name: each.name, input: each.input, use: isUsable ? use : null },
      ...{ status: "open", approvalId: null, hasFailed: false, result: "" },
    };
    const isKnown = recallCall(state, agent, call);
    if (!isKnown && use !== null && !isUsable) finishCall(state, agent, call, use);
    return call;
  });

const writeOf = (nodeId: string, stepName: string, { tool, config }: NonNullable<AgentCall["use"]>): PlannedWrite => {
  const { spec, connectionId } = tool;
  const connectorId = spec.connectorId ?? "";
  const actionId = spec.kind.slice(`action.${connectorId}.`.length);
  return { nodeId, stepName, connectorId, actionId, connectionId, input: argumentsOf(config) };
};

const saidNo: Record<Exclude<Decision["outcome"], "approved">, string> = {
  rejected: "A person refused this call.",
  expired: "Nobody said yes in time.",
};

const settle = (state: RunState, agent: AgentProgress, call: AgentCall, { decision }: WaitEnd): void => {
  if (decision?.outcome === "approved") {
    call.status = "open";
    call.approvalId = decision.approvalId;
    return;
  }
  const comment = decision?.comment ? ` They say: ${decision.comment}` : "";
  const message = `${saidNo[decision?.outcome === "rejected" ? "rejected" : "expired"]}${comment}`;
  finishCall(state, agent, call, refused("forbidden", message));
};

const saidByAgent = 2000;
const yesHoldsForMs = 24 * 60 * 60 * 1000;

/** Opens an approval for the very arguments of a call; the agent goes on when somebody has answered. */
const ask = (state: RunState, agent: AgentProgress, turn: AgentTurn, call: AgentCall): void => {
  if (!call.use) return;
  const { nodeId, request } = agent;
  const at = createMove(state, nodeId, call.index);
  const { spec } = call.use.tool;
  const name = state.graph.nodes.get(nodeId)?.name ?? nodeId;
  const wait: Wait = {
    ...{ key: stepKey(at, nodeId), nodeId, path: at.path, type: "approval" },
    writes: [writeOf(nodeId, name, call.use)],
    request: {
      title: `${name}: ${spec.title}`,
      message: turn.text.trim() === "" ? "" : `“${cutTo(turn.text.trim(), saidByAgent)}”`,
      details: {},
      expiresAt: new Date(Date.parse(state.shared.clock) + request.expiresAfterMs).toISOString(),
      whenExpired: "rejected",
      holdsForMs: yesHoldsForMs,
    },
  };
  call.status = "asking";
  state.shared.waits.set(wait.key, { wait, state: at, settle: (ended) => settle(state, agent, call, ended) });
  noteWaiting(at, wait, { input: inputOfCall(call), startedAt: state.shared.clock });
};

/** All that people are to be asked in a turn is asked at once. A test asks nobody. */
export const askForCalls = (state: RunState, agent: AgentProgress, turn: AgentTurn): void => {
  if (state.input.around) return;
  for (const call of turn.calls) {
    if (call.status === "open" && call.use?.tool.mode === "ask" && call.approvalId === null)
      ask(state, agent, turn, call);
  }
};

/** Reads together, writes one after another in the order in which the model wanted them. */
export const readyCalls = ({ calls }: AgentTurn): AgentCall[] => {
  let isBehindWrite = false;
  return calls.filter((call) => {
    if (call.status === "done" || !call.use) return false;
    const isWrite = call.use.tool.spec.effect !== "read";
    const isReady = call.status === "open" && !(isWrite && isBehindWrite);
    isBehindWrite ||= isWrite;
    return isReady;
  });
};
