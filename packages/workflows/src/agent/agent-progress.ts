import { type JsonValue, sumCosts } from "@bizosaas/contracts";
import { parkStep } from "../park-step.ts";
import type { PreparedNode, StepResult } from "../run-node.ts";
import { createMove, fail, finish, note, type RunState, stepKey } from "../run-state.ts";
import { askForCalls, finishCall, inputOfCall, readyCalls, takeCalls } from "./agent-calls.ts";
import { callsPerTurn, turnTokens, withinPlatform } from "./agent-limits.ts";
import { askedOf, beginOf, recallMove } from "./agent-memory.ts";
import type { AgentCall, AgentProgress, AgentRequest } from "./agent-request.ts";
import { answerTool, messagesOf, promptOf, systemOf, toolsOf } from "./agent-talk.ts";
import { offerTools } from "./agent-tools.ts";
import { agentTurn, TurnRecord } from "./agent-turn.ts";
import { parseAnswer } from "./answer-shape.ts";
import { dropAgent } from "./drop-agent.ts";

/** One thing to be done durably: a turn of the model, or a call that it wants. */
export type AgentMove = {
  state: RunState;
  nodeId: string;
  prepared: PreparedNode;
  /** What the page shows of it. */
  input: JsonValue;
  /** It is under way from now on, and no more offered. */
  take: () => void;
  settle: (step: StepResult) => void;
};

const failAgent = (state: RunState, { nodeId }: AgentProgress, code: string, message: string): void => {
  const node = state.graph.nodes.get(nodeId);
  dropAgent(state, nodeId);
  if (node) fail(state, node, { code, message });
};

const dollars = (micros: number): string => `$${(micros / 1_000_000).toFixed(2)}`;

/** The limit that is used up, in words. */
const reachedLimit = ({ request: { limits }, used, turns, refusedTurns }: AgentProgress): string | null => {
  if (turns.length >= limits.turns) return `its limit of ${limits.turns} turns`;
  if (refusedTurns > 1) return `its limit of ${limits.toolCalls} tool calls`;
  if (used.inputTokens + used.outputTokens >= limits.tokens) return `its limit of ${limits.tokens} tokens`;
  if ((used.costMicros ?? 0) >= limits.costMicros) return `its limit of ${dollars(limits.costMicros)}`;
  return null;
};

const conclude = (state: RunState, agent: AgentProgress, answer: JsonValue): void => {
  const { nodeId, turns, used } = agent;
  const { toolCalls: _, costMicros, ...usage } = used;
  const toolCalls = turns.flatMap((turn, index) =>
    turn.calls.map(({ name, use, hasFailed }) => ({
      ...{ turn: index + 1, tool: name, connectionId: use?.tool.connectionId ?? null },
      outcome: hasFailed ? "failed" : "done",
    })),
  );
  dropAgent(state, nodeId);
  finish(state, nodeId, "out", { answer, toolCalls, turns: turns.length, usage, costMicros });
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

type Concluded = { answer: JsonValue } | { problem: string } | null;

/** The answer that a turn gives, if it gives one. */
const answerOf = ({ request: { shape } }: AgentProgress, { text, calls, isCutShort }: TurnRecord): Concluded => {
  const given = shape ? calls.find(({ name }) => name === answerTool) : undefined;
  if (!given && calls.length > 0) return null;
  if (!given && isCutShort) return { problem: `Your answer was longer than ${turnTokens} tokens. Make it shorter.` };
  if (!shape) return { answer: text };
  const parsed = parseAnswer(shape, given ? given.input : readJson(text));
  if (parsed.ok) return parsed;
  return { problem: `Give your answer by calling “${answerTool}” with what it asks for. ${parsed.problem}` };
};

/** Takes a turn, made now or in an earlier execution. */
const takeTurn = (state: RunState, agent: AgentProgress, index: number, record: TurnRecord): void => {
  const { used, request } = agent;
  used.inputTokens += record.usage.inputTokens;
  used.outputTokens += record.usage.outputTokens;
  used.costMicros = sumCosts([used.costMicros, record.costMicros]);
  agent.asking = null;
  agent.isAsking = false;
  const concluded = answerOf(agent, record);
  const turn = { index, text: record.text, calls: [] as AgentCall[], note: null as string | null };
  agent.turns.push(turn);
  if (concluded && "answer" in concluded) return conclude(state, agent, concluded.answer);
  if (concluded) turn.note = concluded.problem;
  else {
    turn.calls = takeCalls(state, agent, record.calls);
    if (record.calls.length > callsPerTurn) turn.note = `Only the first ${callsPerTurn} calls were looked at.`;
    if (used.toolCalls > request.limits.toolCalls) agent.refusedTurns += 1;
    askForCalls(state, agent, turn);
  }
  proceed(state, agent);
};

/** Goes on as far as is known: the next turn is due once every call of the last one has its result. */
const proceed = (state: RunState, agent: AgentProgress): void => {
  if (state.agents.get(agent.nodeId) !== agent || agent.asking !== null) return;
  if (agent.turns.at(-1)?.calls.some(({ status }) => status !== "done")) return;
  const reached = reachedLimit(agent);
  if (reached) return failAgent(state, agent, "budget_exceeded", `The agent reached ${reached} before it was done.`);
  const index = agent.next++;
  agent.asking = index;
  const known = TurnRecord.safeParse(recallMove(state, agent.nodeId, index)?.output);
  if (known.success) takeTurn(state, agent, index, known.data);
};

export const openAgent = (state: RunState, nodeId: string, given: AgentRequest): void => {
  const request = { ...given, limits: withinPlatform(given.limits) };
  const asked = askedOf(request);
  const agent: AgentProgress = {
    ...{ nodeId, request, asked, offered: offerTools(request.tools, state.input.registry) },
    ...{
      next: beginOf(state, nodeId, asked),
      turns: [],
      asking: null,
      isAsking: false,
      isWaiting: false,
      refusedTurns: 0,
    },
    used: { inputTokens: 0, outputTokens: 0, toolCalls: 0, costMicros: 0 },
  };
  state.started.add(nodeId);
  state.agents.set(nodeId, agent);
  proceed(state, agent);
};

const ended = ({ attempt, startedAt, finishedAt }: StepResult) => ({ attempt, startedAt, finishedAt });

/** Whether it was not given up while what it does could not be cut off. */
const isUnderWay = ({ agents }: RunState, agent: AgentProgress): boolean => agents.get(agent.nodeId) === agent;

const settleTurn = (state: RunState, agent: AgentProgress, index: number, step: StepResult): void => {
  const at = createMove(state, agent.nodeId, index);
  if (!step.ok) {
    note(at, agent.nodeId, { status: "failed", error: step.error, ...ended(step) });
    if (!isUnderWay(state, agent)) return;
    return failAgent(state, agent, step.error.code, step.error.message);
  }
  const { output, usage, costMicros } = step.result;
  const spent = { usage: usage ?? null, costMicros: costMicros ?? null };
  note(at, agent.nodeId, { status: "succeeded", output, port: "out", ...spent, ...ended(step) });
  if (isUnderWay(state, agent)) takeTurn(state, agent, index, TurnRecord.parse(output));
};

type Called = { agent: AgentProgress; call: AgentCall; at: RunState; prepared: PreparedNode };

/** A failure goes to the model; a call whose connection is dead waits until it is mended, as any step of a connector's does. */
const settleCall = (state: RunState, { agent, call, at, prepared }: Called, step: StepResult): void => {
  const change = ended(step);
  if (step.ok) {
    const { output, receiptId = null } = step.result;
    return finishCall(state, agent, call, { output }, { ...change, receiptId });
  }
  const failAt = (finishedAt: string) =>
    finishCall(state, agent, call, { ...step.error, isOurs: false }, { ...change, finishedAt });
  const reopen = () => {
    call.status = "open";
  };
  if (isUnderWay(state, agent) && parkStep(at, prepared, step, { mended: reopen, late: failAt }))
    call.status = "parked";
  else failAt(step.finishedAt);
};

const turnOf = (state: RunState, agent: AgentProgress, index: number): AgentMove | null => {
  const { nodeId, request, used, asked } = agent;
  const node = state.graph.nodes.get(nodeId);
  if (!node) return null;
  const at = createMove(state, nodeId, index);
  const left = Math.max(1, request.limits.tokens - used.inputTokens - used.outputTokens);
  const turn = {
    ...{ keyId: request.keyId, model: request.model, maxOutputTokens: Math.min(turnTokens, left) },
    ...{ system: systemOf(agent), messages: messagesOf(agent), tools: toolsOf(agent) },
  };
  const config = { request: turn, asked };
  return {
    ...{ state: at, nodeId, input: promptOf(agent) },
    prepared: { node, spec: agentTurn, config, key: stepKey(at, nodeId), now: state.shared.clock, approvalId: null },
    take: () => {
      agent.isAsking = true;
    },
    settle: (step) => settleTurn(state, agent, index, step),
  };
};

const moveOf = (state: RunState, agent: AgentProgress, call: AgentCall): AgentMove[] => {
  const node = state.graph.nodes.get(agent.nodeId);
  if (!node || !call.use) return [];
  const { spec, mode } = call.use.tool;
  const isTest = state.input.around !== undefined;
  // Nothing that asks is done without its yes; a test puts its own answer in the call's place.
  if (mode === "ask" && call.approvalId === null && !isTest) return [];
  const at = createMove(state, agent.nodeId, call.index);
  const { config } = call.use;
  const prepared: PreparedNode = {
    ...{ node: { ...node, kind: spec.kind }, spec, config, key: stepKey(at, node.id), now: state.shared.clock },
    ...{ approvalId: call.approvalId, needsYes: mode === "ask" },
  };
  return [
    {
      state: at,
      nodeId: node.id,
      prepared,
      input: inputOfCall(call),
      take: () => {
        call.status = "running";
      },
      settle: (step) => settleCall(state, { agent, call, at, prepared }, step),
    },
  ];
};

const movesOfAgent = (state: RunState, agent: AgentProgress): AgentMove[] => {
  if (agent.isAsking) return [];
  if (agent.asking !== null) return [turnOf(state, agent, agent.asking)].filter((move) => move !== null);
  const turn = agent.turns.at(-1);
  return turn ? readyCalls(turn).flatMap((call) => moveOf(state, agent, call)) : [];
};

const isBusy = ({ isAsking, turns }: AgentProgress): boolean =>
  isAsking || turns.at(-1)?.calls.some(({ status }) => status === "running") === true;

/** What the agents of a scope can do at this moment; one that can do nothing waits, and its step says so. */
export const movesOf = (state: RunState): AgentMove[] =>
  [...state.agents.values()].flatMap((agent) => {
    proceed(state, agent);
    if (!state.agents.has(agent.nodeId)) return [];
    const moves = movesOfAgent(state, agent);
    const isWaiting = moves.length === 0 && !isBusy(agent);
    if (isWaiting !== agent.isWaiting) note(state, agent.nodeId, { status: isWaiting ? "waiting" : "running" });
    agent.isWaiting = isWaiting;
    return moves;
  });
