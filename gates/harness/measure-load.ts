import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

export type LoadOrder = {
  url: string;
  connections: number;
  /** Seconds. */
  duration: number;
  requests: { method: string; path: string; headers: Record<string, string> }[];
};

const Load = z.object({ rps: z.number(), p50: z.number(), p95: z.number(), count: z.number(), failed: z.number() });
export type Load = z.infer<typeof Load>;

/** Loads an address from a process of its own, as fast as the connections allow. Milliseconds. */
export const measureLoad = async (order: LoadOrder): Promise<Load> => {
  const client = path.join(import.meta.dirname, "load-client.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [client, JSON.stringify(order)]);
  return Load.parse(JSON.parse(stdout));
};
