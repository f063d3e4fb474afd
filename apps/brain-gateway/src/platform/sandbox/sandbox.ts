import { availableParallelism } from "node:os";
import { AppError, isAppError, type JsonValue } from "@bizosaas/contracts";
import { storableJson } from "@bizosaas/workflows";
import { createTurns } from "../limits/turns.ts";
import { createChildren } from "./sandbox-children.ts";
import type { SandboxCall } from "./sandbox-frames.ts";
import { type SandboxLimits, sandboxLimits } from "./sandbox-limits.ts";
import { errorOfAnswer, errorOfBreach } from "./sandbox-sentences.ts";

export type SandboxRequest = {
  tenantId: string;
  /** An expression that comes out as an async function of `console` and then `input`, entry by entry; line 1 is ours. */
  program: string;
  input: JsonValue[];
};

/** `log` holds what the code wrote with `console.log`, line by line, also when it failed. */
export type SandboxResult = { log: string[] } & ({ ok: true; output: JsonValue } | { ok: false; error: AppError });

export type Sandbox = {
  /** Rejects with an `AppError` only when the code could not be run at all. */
  run(request: SandboxRequest): Promise<SandboxResult>;
  /** The children that live, for figures and tests. */
  pids(): number[];
  close(): void;
};

export type SandboxOptions = {
  limits?: Partial<SandboxLimits>;
  /** Children at most; they are started when they are needed and ended when nobody needs them. */
  size?: number;
  idleMs?: number;
  childUrl?: URL;
  onBreach?: (breach: string, tenantId: string) => void;
};

const ownChild = new URL("./sandbox-child.ts", import.meta.url);

const callOf = (id: number, { program, input: given }: SandboxRequest, limits: SandboxLimits): SandboxCall => {
  const input = JSON.stringify(given);
  if (Buffer.byteLength(program) > limits.codeBytes + 1000)
    throw new AppError("payload_too_large", "The code is too long.");
  if (Buffer.byteLength(input) > limits.inputBytes)
    throw new AppError("payload_too_large", "The steps before hand over more than 5 MB; mention only those you need.");
  return { id, program, input };
};

/** After these the engine did what it should: the next call may have it. */
const harmless: ReadonlySet<string> = new Set(["thrown", "syntax", "no_json", "never", "output"]);

const linesOf = (log: string): string[] => log.split("\n").filter((line) => line !== "");

/** Looked at again outside: the child is believed nothing. */
const outputOf = (text: string, limits: SandboxLimits) => {
  const tooLarge = { ok: false as const, error: new AppError("payload_too_large", "The code returns more than 1 MB.") };
  if (Buffer.byteLength(text) > limits.outputBytes) return tooLarge;
  try {
    return { ok: true as const, output: storableJson(JSON.parse(text)) };
  } catch (error) {
    const deep = isAppError(error) ? error : new AppError("invalid_input", "The code returns no JSON.");
    return { ok: false as const, error: deep };
  }
};

const waiting = {
  ...{ perTenant: 50, inAll: 200 },
  busy: () => new AppError("rate_limited", "Too many code steps run at the moment.", { retryAfterSeconds: 2 }),
};

/** Code that tenants write, run in QuickJS inside processes that hold nothing. See docs/adr/0019. */
export const createSandbox = ({
  limits: changed,
  size = Math.max(1, Math.min(4, availableParallelism())),
  idleMs = 300_000,
  childUrl = ownChild,
  onBreach,
}: SandboxOptions = {}): Sandbox => {
  const limits = { ...sandboxLimits, ...changed };
  const children = createChildren(childUrl, limits, idleMs);
  const turns = createTurns(size, { waiting });
  let calls = 0;
  const ask = async (call: SandboxCall) => {
    const child = await children.take();
    const answer = await child.call(call);
    children.giveBack(child, "breach" in answer || (!answer.ok && !harmless.has(answer.fault)));
    return answer;
  };
  const run = async (request: SandboxRequest): Promise<SandboxResult> => {
    calls += 1;
    const answer = await ask(callOf(calls, request, limits));
    if ("breach" in answer) {
      onBreach?.(answer.breach, request.tenantId);
      return { ok: false, error: errorOfBreach(answer.breach, limits), log: [] };
    }
    const log = linesOf(answer.log);
    if (!answer.ok) return { ok: false, error: errorOfAnswer(answer, limits), log };
    return { ...outputOf(answer.output, limits), log };
  };
  return {
    run: (request) => turns.take(request.tenantId, () => run(request)),
    pids: children.pids,
    close: children.close,
  };
};
