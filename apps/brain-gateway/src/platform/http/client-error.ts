import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { AppError } from "@bizosaas/contracts";
import { correlationIdOf } from "./correlation-id.ts";
import { toProblem } from "./problem.ts";

/** Answers what is no HTTP request at all, before a request object exists, in the same shape as everything else. */
export const sendClientError = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = toProblem(
    new AppError("invalid_input", "This is not an HTTP request that we can read."),
    correlationIdOf(undefined),
  );
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ""}`,
    "content-type: application/problem+json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    `x-correlation-id: ${problem.correlationId}`,
    "cache-control: private, no-store",
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
};
