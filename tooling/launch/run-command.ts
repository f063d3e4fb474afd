import { spawn } from "node:child_process";
import { root } from "./env.ts";

export type CommandOptions = {
  folder?: string;
  environment?: Record<string, string>;
  isQuiet?: boolean;
  signal?: AbortSignal;
};
export type CommandResult = { exitCode: number; output: string; seconds: number };

/** Runs a program to its end, from the checkout's root; what it prints is kept and, unless quiet, shown as it comes. */
export const runCommand = (command: string[], options: CommandOptions = {}): Promise<CommandResult> => {
  const { promise, resolve } = Promise.withResolvers<CommandResult>();
  const startedAt = performance.now();
  const [program = "", ...flags] = command;
  let output = "";
  const finish = (exitCode: number) => resolve({ exitCode, output, seconds: (performance.now() - startedAt) / 1000 });
  const child = spawn(program, flags, {
    cwd: options.folder ?? root,
    stdio: ["ignore", "pipe", "pipe"],
    ...(options.signal && { signal: options.signal }),
    ...(options.environment && { env: options.environment }),
  });
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
    if (!options.isQuiet) process.stdout.write(chunk);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  child.once("error", (error) => {
    output += error.message;
    finish(127);
  });
  child.once("close", (code) => finish(code ?? 1));
  return promise;
};

/** As `runCommand`; throws with what the program printed when it fails. */
export const mustRun = async (
  what: string,
  command: string[],
  options: CommandOptions = {},
): Promise<CommandResult> => {
  const result = await runCommand(command, { isQuiet: true, ...options });
  if (result.exitCode !== 0) throw new Error(`${what} failed:\n${result.output.trim()}`);
  return result;
};
