import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { plantInEnvironment } from "./env.ts";

export type Canaries = {
  folder: string;
  /** What every program is told, so that it knows where to reach. */
  bait: { file: string; written: string; port: number; variable: string };
  /** Each way in which something got out, in words. */
  touched: (told: string) => string[];
  close: () => void;
};

const variable = "SANDBOX_CANARY";

/** A file, an environment variable, a listening port and a place to write: nobody inside may reach one of them. */
export const plantCanaries = async (): Promise<Canaries> => {
  const folder = mkdtempSync(path.join(tmpdir(), "canaries-"));
  const [fileSecret, variableSecret] = [`file-${randomUUID()}`, `variable-${randomUUID()}`];
  const [file, written] = [path.join(folder, "secret"), path.join(folder, "written")];
  writeFileSync(file, fileSecret);
  plantInEnvironment(variable, variableSecret);
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    }),
  );
  const ownNames = Reflect.ownKeys(Object.prototype).length;
  return {
    folder,
    bait: { file, written, port, variable },
    touched: (told) => [
      ...(told.includes(fileSecret) ? ["read a file"] : []),
      ...(told.includes(variableSecret) ? ["read a variable"] : []),
      ...(connections > 0 ? ["opened a connection"] : []),
      ...(existsSync(written) ? ["wrote a file"] : []),
      ...(Reflect.ownKeys(Object.prototype).length === ownNames ? [] : ["changed a prototype of the owner"]),
      ...(/node:internal|wasm-function\[|\.(?:ts|m?js):\d+:\d+/.test(told) ? ["showed a trace of the owner"] : []),
    ],
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
