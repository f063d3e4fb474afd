import { z } from "zod";
import { poll } from "./poll.ts";

/** What a process is started with so that `createLiveHeap` can ask it; its children get the port, and listen at none. */
export const askableAt = (port: number): Record<string, string> => ({
  NODE_OPTIONS: `--inspect-port=127.0.0.1:${port}`,
});

const Targets = z.tuple([z.object({ webSocketDebuggerUrl: z.url() })]);
const Answer = z.object({ id: z.int(), result: z.unknown() });
const Usage = z.object({ usedSize: z.number(), backingStorageSize: z.number().default(0) });

type Asked = { pid: number; port: number };

const addressOf = async (port: number): Promise<string | null> => {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
  return answer && Targets.parse(await answer.json())[0].webSocketDebuggerUrl;
};

const connect = async ({ pid, port }: Asked): Promise<WebSocket> => {
  process.kill(pid, "SIGUSR1");
  let address: string | null = null;
  await poll({ what: "The inspector", timeoutMs: 10_000 }, async () => {
    address = await addressOf(port);
    return address !== null;
  });
  const socket = new WebSocket(address ?? "");
  await new Promise<void>((opened, failed) => {
    socket.addEventListener("open", () => opened(), { once: true });
    socket.addEventListener("error", () => failed(new Error("The inspector let nobody in.")), { once: true });
  });
  return socket;
};

/** Asks a process by the protocol of its inspector. */
export const createLiveHeap = async (asked: Asked) => {
  const socket = await connect(asked);
  let next = 0;
  const ask = (method: string, params: Record<string, unknown> = {}): Promise<unknown> => {
    const id = ++next;
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const hear = ({ data }: MessageEvent) => {
      const answer = Answer.safeParse(JSON.parse(String(data))).data;
      if (answer?.id !== id) return;
      socket.removeEventListener("message", hear);
      resolve(answer.result);
    };
    socket.addEventListener("message", hear);
    socket.send(JSON.stringify({ id, method, params }));
    return promise;
  };
  return {
    /** What the process keeps, in megabytes: counted behind a full collection, so that no garbage is in it. */
    keptMb: async (): Promise<number> => {
      await ask("HeapProfiler.collectGarbage");
      const { usedSize, backingStorageSize } = Usage.parse(await ask("Runtime.getHeapUsage"));
      return (usedSize + backingStorageSize) / 1_000_000;
    },
    /** Runs code in the process: where a test does harm. */
    run: async (code: string): Promise<void> => void (await ask("Runtime.evaluate", { expression: code })),
    close: () => socket.close(),
  };
};
export type LiveHeap = Awaited<ReturnType<typeof createLiveHeap>>;
