import type { JsonValue } from "@bizosaas/contracts";
import type { TokenUsage } from "./node-ports.ts";

export type StepError = { code: string; message: string };

/**
 * One node's state in one run, for the run page; upserted by run, node, path and attempt. Times are ISO. A loop has one
 * of its own, and one for each of its iterations, with the item as input and the result as output.
 */
export type StepRecord = {
  nodeId: string;
  /** Which iterations it lies in, such as `each.3/inner.0`; empty outside the loops. */
  path: string;
  /** The number of the innermost iteration, from 0. */
  iteration: number;
  attempt: number;
  status: "pending" | "running" | "waiting" | "succeeded" | "failed" | "skipped" | "cancelled";
  /** The resolved config. */
  input: JsonValue;
  output: JsonValue;
  error: StepError | null;
  port: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  usage: TokenUsage | null;
  costMicros: number | null;
  receiptId: string | null;
  /** What its code wrote, line by line. */
  log: string[] | null;
  /** What it waits for, or waited for, as its `Wait` says, and until when at the latest. */
  waitsFor: "until" | "approval" | "child" | "event" | null;
  waitsUntil: string | null;
};
