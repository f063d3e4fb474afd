import { expect, test } from "vitest";
import { startServer } from "../../testing/start-server.ts";
import { drawn, startWorkflowBench } from "../../testing/workflow-bench.ts";

const megabyte = Buffer.alloc(1024 * 1024, "a");

/** Does what it is asked for, and says so in eleven megabytes. */
const startTalkativeServer = async () => {
  let asked = 0;
  const server = await startServer((request, response) => {
    asked += 1;
    request.resume();
    response.writeHead(200, { "content-type": "text/plain" });
    for (let part = 0; part < 11; part += 1) response.write(megabyte);
    response.end();
  });
  return { ...server, asked: () => asked };
};

test("a request whose answer is too large is sent once, and its step says how large an answer may be", async () => {
  const server = await startTalkativeServer();
  const bench = await startWorkflowBench({ EGRESS_ALLOWED_HOSTS: server.host });
  try {
    const request = { method: "POST", url: server.url("/orders"), body: { order: 1 } };
    const { id } = await bench.publish(
      drawn(
        [
          ["start", "trigger.manual"],
          ["call", "http.request", request],
        ],
        [["start", "out", "call"]],
      ),
    );
    const run = await bench.runIs(await bench.start(id), "failed");
    expect(run.steps.find(({ nodeId }) => nodeId === "call")?.error).toEqual({
      code: "upstream_too_large",
      message: "The server's answer is larger than the 10 MB that are allowed.",
    });
    expect(server.asked()).toBe(1);
  } finally {
    await bench.close();
    server.close();
  }
}, 60_000);
