import { AsyncLocalStorage } from "node:async_hooks";
import { AppError } from "@bizosaas/contracts";
import type { Prisma, PrismaClient } from "../generated/prisma/client.ts";

/** One open transaction in one scope. Never held across a network call: it pins a connection. */
export type Transaction = Prisma.TransactionClient;

type OpenScope = { key: string; tx: Transaction };

const limits = { maxWait: 5_000, timeout: 15_000 };

const noConnectionFree = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  error.code === "P2028" &&
  error.message.includes("Unable to start a transaction");

export type TransactionScopes = {
  /** Runs in the open transaction of the same key, or opens one. Two scopes never nest: their rows would mix. */
  run: <Result>(
    client: PrismaClient,
    key: string,
    enter: (tx: Transaction) => Promise<unknown>,
    work: (tx: Transaction) => Promise<Result>,
  ) => Promise<Result>;
};

export const createTransactionScopes = (): TransactionScopes => {
  const open = new AsyncLocalStorage<OpenScope>();
  return {
    run: async (client, key, enter, work) => {
      const current = open.getStore();
      if (current?.key === key) return work(current.tx);
      if (current) throw new Error(`A transaction for ${current.key} is open; one for ${key} can't begin inside it.`);
      try {
        return await client.$transaction(async (tx) => {
          await enter(tx);
          return open.run({ key, tx }, () => work(tx));
        }, limits);
      } catch (cause) {
        if (!noConnectionFree(cause)) throw cause;
        throw new AppError("unavailable", "The database is busy. Try again in a moment.", {
          retryAfterSeconds: 1,
          cause,
        });
      }
    },
  };
};
