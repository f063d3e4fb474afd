import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

type BareServer = { url: string; stop: () => void };

/** Starts the peer in a process of its own; it prints its address once it listens. */
export const startBareServer = async (order: {
  url: string;
  tenantId: string;
  poolSize: number;
  /** The read itself, as the gateway sends it. */
  text: string;
}): Promise<BareServer> => {
  const script = path.join(import.meta.dirname, "bare-server.ts");
  const child = spawn(process.execPath, [script, JSON.stringify(order)], { stdio: ["ignore", "pipe", "inherit"] });
  process.once("exit", () => child.kill("SIGKILL"));
  const [address] = (await once(child.stdout, "data")) as [Buffer];
  return { url: address.toString("utf8"), stop: () => child.kill("SIGKILL") };
};
