import { z } from "zod";
import { type Delivery, deliver } from "../flow/webhook-sender.ts";
import { createFaults, type Verdict } from "../harness/gate.ts";
import { type AgentWorld, nameOf, publishAgent, startAgentWorld, taskFor } from "./agent-world.ts";
import { answerApprovals } from "./answer-approvals.ts";
import { countAgentHarm } from "./count-agent-harm.ts";
import { killWorker } from "./kill-worker.ts";
import { tellUnended } from "./tell-unended.ts";

const stuckMs = 120_000;

export type AgentCheck = {
  runs?: number;
  kills?: number;
  /** Before the count: where its test does the harm that the count must find. */
  sabotage?: (world: AgentWorld) => Promise<void>;
};

type Post = { id: number; revisions: number };

const Asked = z.object({ messages: z.array(z.object({ role: z.string() })) });

/** A turn is known by how many were there before it. One that was had is not asked for again: they only grow. */
const countRepeatedTurns = ({ ai }: AgentWorld, posts: readonly Post[]): number => {
  const turnsOf = ({ id }: Post) =>
    ai.requests
      .filter(({ path, body }) => path.endsWith("/completions") && JSON.stringify(body).includes(nameOf(id)))
      .map(({ body }) => Asked.parse(body).messages.filter(({ role }) => role === "assistant").length);
  return posts.reduce((sum, post) => {
    const turns = turnsOf(post);
    return sum + turns.filter((turn, at) => turn < Math.max(0, ...turns.slice(0, at))).length;
  }, 0);
};

/** What the vendor has: one change of each post, and as it was asked for. */
const countWrongPosts = async ({ site }: AgentWorld, posts: readonly Post[]): Promise<number> => {
  let wrong = 0;
  for (const { id, revisions } of posts) {
    const isChanged = (await site.getPost(id)).excerpt.includes("Bees.");
    if (!isChanged || (await site.countRevisions(id)) !== revisions + 1) wrong += 1;
  }
  return wrong;
};

const judge = async (world: AgentWorld, posts: readonly Post[]) => {
  const { database } = world.platform.gateway;
  const harm = await countAgentHarm(world.platform);
  const [taken] = await database.asAdmin<{ n: number }>("select count(*)::int as n from run where fence > 1");
  const faults = createFaults();
  const counts = {
    ...harm,
    ...{ wrongPosts: await countWrongPosts(world, posts), repeatedTurns: countRepeatedTurns(world, posts) },
  };
  for (const [what, count] of Object.entries(counts)) faults.equal(what, count, 0);
  const takenUpAgain = taken?.n ?? 0;
  faults.atLeast("the number of agents that were killed in the middle", takenUpAgain, posts.length / 4);
  return { faults, counts: { ...counts, takenUpAgain } };
};

const makePosts = async ({ site }: AgentWorld, count: number): Promise<Post[]> => {
  const posts: Post[] = [];
  while (posts.length < count) {
    const content = { title: "Bees", content: "<p>Bees make honey.</p>", excerpt: "Old.", status: "publish" };
    const { id } = await site.createPost(content);
    posts.push({ id, revisions: await site.countRevisions(id) });
  }
  return posts;
};

/** Agents under a worker that is killed over and over: none pays for a turn that it had, or makes a call twice. */
export const checkAgents = async ({ runs = 24, kills = 8, sabotage }: AgentCheck = {}): Promise<Verdict> => {
  const world = await startAgentWorld();
  const { platform } = world;
  try {
    await platform.startApi();
    const first = await platform.startWorker();
    const people = answerApprovals(platform);
    const [posts, hook] = [await makePosts(world, runs), await publishAgent(world)];
    const share = Math.ceil(runs / kills);
    const deliveries: Delivery[] = [];
    await killWorker(platform, first, kills, async (kill) => {
      for (const { id } of posts.slice(kill * share, (kill + 1) * share))
        deliveries.push(await deliver(hook, `agent-${id}`, { task: taskFor(id) }));
    });
    const unended = await tellUnended(platform, { what: "agents", since: "the last kill", withinMs: stuckMs });
    await people.stop();
    await sabotage?.(world);
    const { faults, counts } = await judge(world, posts);
    faults.equal("the number of agents that were started", deliveries.length, runs);
    const named = Object.entries({ ...counts, kills, runs }).map(([name, count]) => [`agent_${name}`, count]);
    return {
      counts: Object.fromEntries(named) as Verdict["counts"],
      faults: [...faults.list, ...unended].map((each) => `agents: ${each}`),
    };
  } finally {
    await world.close();
  }
};
