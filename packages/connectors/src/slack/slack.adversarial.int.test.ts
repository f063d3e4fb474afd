import { adversarialSuite } from "../kit/testing/adversarial-suite.ts";
import { startSlack } from "./fixtures/index.ts";
import { slack } from "./index.ts";

adversarialSuite(slack, async () => {
  const server = await startSlack({ channels: 30 });
  const { channels } = server.workspace;
  const right = { botToken: server.botToken, origin: server.url };
  const wrong = "xoxb-nobody-was-given-this";
  const [changed, written] = channels.slice(10);
  return {
    host: server.host,
    right,
    wrongSecret: { typed: { ...right, botToken: wrong }, secret: wrong },
    pointedAt: (origin) => ({ ...right, origin }),
    listed: {
      ...{ actionId: "send_message", field: "channel" },
      choices: channels.map(({ id, name }) => ({ value: id, label: `#${name}` })),
    },
    changeOne: () => {
      if (changed) changed.name = "renamed-by-a-person";
      return Promise.resolve(changed?.id ?? "");
    },
    write: {
      actionId: "send_message",
      input: { channel: written?.id, text: "Head of “coffee” ☕ & tea <!channel>" },
      countWrites: () => Promise.resolve(server.countWrites()),
    },
    stop: server.stop,
  };
});
