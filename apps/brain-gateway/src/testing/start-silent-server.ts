import { expect } from "vitest";
import { startServer, type TestServer } from "./start-server.ts";

export type SilentServer = TestServer & {
  /** Requests that nobody has answered yet, in the order in which they came. */
  unanswered: { path: string; answer: (status: number) => void }[];
  /** Polls until this one alone waits for an answer. */
  asked: (path: string) => Promise<void>;
  /** Answers the one that waits longest. */
  answer: (status: number) => void;
};

/** A server elsewhere that answers nothing until the test does. */
export const startSilentServer = async (): Promise<SilentServer> => {
  const unanswered: SilentServer["unanswered"] = [];
  const server = await startServer((request, response) => {
    unanswered.push({ path: request.url ?? "", answer: (status) => response.writeHead(status).end("{}") });
  });
  return {
    ...{ ...server, unanswered },
    asked: (path) =>
      expect.poll(() => unanswered.map((each) => each.path), { timeout: 20_000, interval: 20 }).toEqual([path]),
    answer: (status) => unanswered.shift()?.answer(status),
  };
};
