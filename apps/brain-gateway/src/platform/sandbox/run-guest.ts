import type { JSValueHandle, QuickJS } from "quickjs-wasi";
import { guestPrelude } from "./guest-prelude.ts";
import type { CallFault, SandboxAnswer, SandboxCall } from "./sandbox-frames.ts";
import type { SandboxLimits } from "./sandbox-limits.ts";

/** The name that the tenant's code has in its own stack traces. */
const fileName = "code";
/** The program's first line is ours. */
const linesBefore = 1;

/** QuickJS with its code compiled; a call gets an instance of its own. */
export type Engine = { QuickJS: typeof QuickJS; wasm: object };

type Guest = { vm: QuickJS; prelude: JSValueHandle; allowAll: () => void };
type Failure = { fault: CallFault; name: string; message: string; stack: string };

const placeIn = (stack: string) => {
  const found = new RegExp(`\\b${fileName}:(\\d+):(\\d+)`).exec(stack);
  const line = found ? Number(found[1]) - linesBefore : 0;
  return line > 0 ? { line, column: Number(found?.[2]) } : { line: null, column: null };
};

const createGuest = async ({ QuickJS, wasm }: Engine, limits: SandboxLimits): Promise<Guest> => {
  const before = process.cpuUsage();
  let isBounded = true;
  const vm = await QuickJS.create({
    wasm,
    memoryLimit: limits.heapBytes,
    maxStackSize: limits.stackBytes,
    timezoneOffset: 0,
    // Whatever the engine itself would print stays inside.
    wasi: () => ({ fd_write: () => 8 }),
    interruptHandler: () => {
      if (!isBounded) return false;
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000 > limits.cpuMs;
    },
  });
  const make = vm.evalCode(guestPrelude, "prelude");
  const bounds = [vm.newNumber(limits.outputBytes), vm.newNumber(limits.logCharacters)];
  const prelude = vm.callFunction(make, vm.undefined, ...bounds);
  return { vm, prelude, allowAll: () => void (isBounded = false) };
};

const ask = ({ vm, prelude }: Guest, name: string): string =>
  vm.callFunction(prelude.getProp(name), vm.undefined).toString();

const faultOf = (name: string, message: string): CallFault => {
  if (message.includes("interrupted")) return "cpu";
  if (message.includes("out of memory") || message.includes("memory access")) return "memory";
  if (message.includes("call stack") || message.includes("stack overflow")) return "stack";
  return name === "SyntaxError" ? "syntax" : "thrown";
};

const failureOf = (error: unknown): Failure => {
  if (!(error instanceof Error)) return { fault: "thrown", name: "", message: "", stack: "" };
  const { name, message, stack } = error;
  const isGuests = "handle" in error;
  // A trap of WebAssembly carries a trace of this process, which is nobody's business.
  return { fault: faultOf(name, message), name: isGuests ? name : "", message, stack: isGuests ? (stack ?? "") : "" };
};

/** Starts the program and carries it as far as it goes by itself; there is nothing outside that it could wait for. */
const execute = (guest: Guest, { program, input }: SandboxCall): Failure | null => {
  const { vm, prelude } = guest;
  try {
    const made = vm.evalCode(program, fileName);
    vm.callFunction(prelude.getProp("start"), vm.undefined, made, vm.newString(input));
    vm.executePendingJobs();
    return null;
  } catch (error) {
    return failureOf(error);
  }
};

const limitBehind = (state: string, name: string, message: string): CallFault => {
  if (state === "no_json" || state === "output") return state;
  if (state === "pending") return "never";
  const fault = faultOf(name, message);
  return name === "InternalError" || name === "RangeError" ? fault : "thrown";
};

const settle = (guest: Guest): Failure | null => {
  const state = ask(guest, "state");
  if (state === "done") return null;
  const [name, message, stack] = [ask(guest, "name"), ask(guest, "message"), ask(guest, "stack")];
  return { fault: limitBehind(state, name, message), name, message, stack };
};

const logOf = (guest: Guest): string => {
  try {
    return ask(guest, "log");
  } catch {
    return "";
  }
};

/** One call in an engine of its own: nothing that the code leaves behind is there for the next. */
export const runGuest = async (engine: Engine, limits: SandboxLimits, call: SandboxCall): Promise<SandboxAnswer> => {
  const guest = await createGuest(engine, limits);
  let failure = execute(guest, call);
  guest.allowAll();
  failure ??= settle(guest);
  const log = logOf(guest);
  if (!failure) return { id: call.id, ok: true, output: ask(guest, "output"), log };
  const { fault, name, message, stack } = failure;
  return {
    ...{ id: call.id, ok: false, fault, name: name.slice(0, 200), message: message.slice(0, 2000) },
    ...placeIn(stack),
    log,
  };
};
