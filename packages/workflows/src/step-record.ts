import type { JsonValue } from "@bizosaas/contracts";
import type { TokenUsage } from "./node-ports.ts";

export type StepError = { code: string; message: string };

/** One node's state in one run, for the run page; upserted by run, node and iteration. Times are ISO. */
export type StepRecord = {
  nodeId: string;
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
};
