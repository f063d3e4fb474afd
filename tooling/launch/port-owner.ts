import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { commandOf } from "./process-of-ours.ts";

const listening = "0A";

const socketInode = (port: number): string | undefined => {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    for (const line of readFileSync(table, "utf8").split("\n").slice(1)) {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
      if (local?.endsWith(`:${hex}`) && state === listening) return inode;
    }
  }
  return undefined;
};

const holdsSocket = (pid: string, link: string): boolean => {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`) === link;
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
};

/** The process that listens on a port, where the system tells: Linux, and processes that we may look into. */
export const portOwner = (port: number): { pid: number; command: string } | undefined => {
  if (process.platform !== "linux") return undefined;
  const inode = socketInode(port);
  if (!inode || inode === "0") return undefined;
  const pid = readdirSync("/proc").find((name) => /^\d+$/.test(name) && holdsSocket(name, `socket:[${inode}]`));
  return pid ? { pid: Number(pid), command: commandOf(Number(pid)) ?? "unknown" } : undefined;
};

const isFree = (port: number): Promise<boolean> => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer()
    .once("error", () => resolve(false))
    .listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  return promise;
};

/** Throws, naming every taken port, who holds it and the way out. */
export const assertPortsAreFree = async (ports: Record<string, number>): Promise<void> => {
  const entries = Object.entries(ports);
  const free = await Promise.all(entries.map(([, port]) => isFree(port)));
  const taken = entries.filter((_, index) => !free[index]);
  if (taken.length === 0) return;
  const lines = taken.map(([variable, port]) => {
    const owner = portOwner(port);
    const holder = owner ? `process ${owner.pid} (${owner.command.slice(0, 80)})` : "another program";
    return `Port ${port} is taken by ${holder}. Stop it, or choose another port: ${variable}=${port + 5} npm start`;
  });
  throw new Error(lines.join("\n"));
};
