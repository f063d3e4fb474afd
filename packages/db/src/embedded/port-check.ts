import { createServer } from "node:net";
import { AppError } from "@bizosaas/contracts";

/** Throws, naming the port and the way out, when another program listens there. */
export const assertPortIsFree = async (port: number): Promise<void> => {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject).listen(port, "127.0.0.1", () => server.close(() => resolve()));
  try {
    await promise;
  } catch (cause) {
    throw new AppError(
      "unavailable",
      `Port ${port}, meant for the database, is used by another program. Stop that program, or choose a free port with DATABASE_PORT.`,
      { cause },
    );
  }
};
