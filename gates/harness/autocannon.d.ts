declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  type Options = {
    url: string;
    connections: number;
    duration: number;
    requests: { method: string; path: string; headers: Record<string, string> }[];
  };
  export type Result = { errors: number; timeouts: number; non2xx: number; "2xx": number; duration: number };
  /** `response` carries the client, the status, the bytes and the milliseconds it took. */
  export default function autocannon(
    options: Options,
    done: (error: Error | null, result: Result) => void,
  ): EventEmitter;
}
