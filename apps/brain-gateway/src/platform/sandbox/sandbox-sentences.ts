import { AppError } from "@bizosaas/contracts";
import type { CallFault, SandboxAnswer } from "./sandbox-frames.ts";
import type { SandboxLimits } from "./sandbox-limits.ts";
import type { Breach } from "./sandbox-process.ts";

type Failed = Extract<SandboxAnswer, { ok: false }>;

const seconds = (ms: number) => (ms === 1000 ? "1 second" : `${ms / 1000} seconds`);
const megabytes = (bytes: number) => Math.round(bytes / 1_048_576);

const placeOf = ({ line, column }: Pick<Failed, "line" | "column">): string =>
  line === null ? "" : column === null ? ` (line ${line})` : ` (line ${line}, column ${column})`;

const told = ({ name, message }: Failed): string => {
  const words = message.trim() || "nothing was said";
  return name && name !== "Error" ? `${name}: ${words}` : words;
};

const limitSentences: Record<
  Exclude<CallFault, "thrown" | "syntax">,
  (limits: SandboxLimits, failed: Failed) => string
> = {
  cpu: ({ cpuMs }) => `The code computed for more than ${seconds(cpuMs)}`,
  memory: ({ heapBytes }) => `The code needs more than ${megabytes(heapBytes)} MB of memory`,
  stack: () => "The code calls itself too deeply",
  never: () => "The code waits for something that never comes",
  no_json: (_, { message }) => `What the code returns can't be written as JSON (${message.trim()})`,
  output: ({ outputBytes }) => `The code returns more than ${megabytes(outputBytes)} MB`,
};

/** What a person reads of a failed call: the code's own words with their place, or the limit that it broke. */
export const errorOfAnswer = (failed: Failed, limits: SandboxLimits): AppError => {
  const { fault } = failed;
  const place = placeOf(failed);
  if (fault === "thrown") return new AppError("invalid_input", `The code failed${place}: ${told(failed)}`);
  if (fault === "syntax") return new AppError("invalid_input", `The code can't be read${place}: ${failed.message}`);
  const code = fault === "output" ? "payload_too_large" : "invalid_input";
  return new AppError(code, `${limitSentences[fault](limits, failed)}${place}.`);
};

const breachSentences: Record<Breach, (limits: SandboxLimits) => string> = {
  wall: ({ wallMs }) => `The code took longer than ${seconds(wallMs)} and was stopped.`,
  resident: () => "The code took too much memory and was stopped.",
  flood: () => "The code put out more than it may and was stopped.",
  broken: () => "The code brought its engine down and was stopped.",
};

export const errorOfBreach = (breach: Breach, limits: SandboxLimits): AppError =>
  new AppError("invalid_input", breachSentences[breach](limits));
