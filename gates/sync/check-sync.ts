import { startWordPress, type WordPressSite } from "@bizosaas/connectors/fixtures";
import { Connection } from "@bizosaas/contracts";
import { callAsOwner } from "../harness/call.ts";
import { createFaults, type GateOptions, type Verdict } from "../harness/gate.ts";
import { peakMemoryMb } from "../harness/memory.ts";
import { type Platform, startPlatform } from "../harness/platform.ts";
import { poll } from "../harness/poll.ts";
import { judgeSync } from "./judge-sync.ts";

const edits = 3;

export type SyncCheck = {
  posts?: number;
  /** Before the count: where its test does the harm that the count must find. */
  sabotage?: (platform: Platform) => Promise<void>;
};

const connect = async (platform: Platform, { url, username, applicationPassword }: WordPressSite): Promise<string> => {
  const form = { siteUrl: url, username, applicationPassword };
  return Connection.parse(await callAsOwner(platform, "connections.create", { connectorId: "wordpress", form })).id;
};

/** How far the posts are, as the connection's page shows it. */
const progressOf = async (platform: Platform, connectionId: string) => {
  const { sync } = Connection.parse(await callAsOwner(platform, "connections.get", { connectionId }));
  return sync.find(({ kind }) => kind === "cms.post");
};

const untilFinished = (platform: Platform, connectionId: string, after: string | null, timeoutMs: number) =>
  poll({ what: "The end of the sync", timeoutMs, everyMs: 200 }, async () => {
    const posts = await progressOf(platform, connectionId);
    return posts?.state === "idle" && posts.finishedAt !== null && posts.finishedAt !== after ? posts : null;
  });

const untilHalfway = (platform: Platform, connectionId: string, posts: number) =>
  poll({ what: "Half of the posts", timeoutMs: 180_000, everyMs: 50 }, async () => {
    const progress = await progressOf(platform, connectionId);
    return progress && progress.done >= posts / 2 ? progress : null;
  });

const countPosts = async ({ gateway: { database } }: Platform) => {
  const [row] = await database.asAdmin<{ stored: number; distinct: number }>(
    `select count(*)::int as stored, count(distinct external_id)::int as distinct
     from resource where kind = 'cms.post' and deleted_at is null`,
  );
  return row ?? { stored: 0, distinct: 0 };
};

const edit = async (site: WordPressSite, count: number) => {
  for (let post = 0; post < count; post += 1) await site.createPost({ title: `News ${post}`, status: "publish" });
};

const measure = async (platform: Platform, site: WordPressSite, posts: number, check: SyncCheck) => {
  const first = await platform.startWorker();
  const connectionId = await connect(platform, site);
  const seen = await untilHalfway(platform, connectionId, posts);
  const firstPeakMb = peakMemoryMb(first.pid);
  first.kill("SIGKILL");
  await first.ended;
  const atKill = await progressOf(platform, connectionId);
  const resumedAt = performance.now();
  const second = await platform.startWorker();
  const finished = await untilFinished(platform, connectionId, null, 300_000);
  const resumeSeconds = (performance.now() - resumedAt) / 1000;
  await check.sabotage?.(platform);
  const { stored, distinct } = await countPosts(platform);
  await edit(site, edits);
  await callAsOwner(platform, "connections.sync", { connectionId });
  const changed = await untilFinished(platform, connectionId, finished.finishedAt, 120_000);
  const peakMb = Math.max(firstPeakMb, peakMemoryMb(second.pid));
  return { seen, doneAtKill: atKill?.done ?? 0, finished, changed, stored, distinct, peakMb, resumeSeconds };
};

/** Thousands of posts from a real WordPress with a kill in the middle, then a second sync for what changed. */
export const checkSync = async ({ isFull }: GateOptions, check: SyncCheck = {}): Promise<Verdict> => {
  const posts = check.posts ?? (isFull ? 20_000 : 5000);
  const site = await startWordPress({ posts });
  const env = { EGRESS_ALLOWED_HOSTS: site.host, SYNC_INTERVAL_SECONDS: "86400" };
  const platform = await startPlatform({ env });
  try {
    await platform.startApi();
    const found = await measure(platform, site, posts, check);
    const faults = createFaults();
    const { seen, finished, changed, ...counted } = found;
    judgeSync(faults, {
      ...{ ...counted, posts, edits, seenTotal: seen.total ?? 0 },
      ...{ readInAll: finished.done, changedRead: changed.done },
    });
    const counts = {
      ...{ posts: found.stored, doneAtKill: found.doneAtKill, readInAll: found.finished.done },
      ...{ secondSyncRead: found.changed.done, peakMb: found.peakMb, resumeSeconds: found.resumeSeconds },
    };
    return { counts, faults: faults.list };
  } finally {
    await platform.close();
    await site.stop();
  }
};
