import type { JsonObject, WorkflowDefinition } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** One call of a step: where to, and under which idempotency key. */
export type Asked = { path: string; key: string };
/** What steps call. Answers the status; the body says how often this path was asked so far, as `times`. */
export type OtherSystem = (asked: Asked) => Promise<{ status: number; times: number }>;

export type EngineRun = {
  status: () => Promise<string>;
  /** Whether somebody is asked, and can answer. */
  isAskedFor: () => Promise<boolean>;
  approve: () => Promise<void>;
  /** Whether it listens for an event, or has called another workflow. */
  isAwaiting: (type: "event" | "child") => Promise<boolean>;
  /** What it waits for happens: it is called, or what it called ends. */
  happen: (type: "event" | "child") => Promise<void>;
  cancel: () => Promise<void>;
  pause: () => Promise<void>;
  resume: () => Promise<void>;
};

/** An engine behind the port of `RunDriver`, with whatever it needs to carry runs. */
export type EngineWorld = {
  /** What the other system's paths are appended to. */
  url: string;
  start: (definition: WorkflowDefinition) => Promise<EngineRun>;
  /** A workflow that can be called, and ends once its run's `happen` says so. */
  callableId: () => Promise<string>;
  /** Ends whatever works, as a process does that is stopped; what is stored stays. */
  stopWorking: () => Promise<void>;
  workAgain: () => Promise<void>;
  close: () => Promise<void>;
};

type Status = (times: number) => number | Promise<number>;

const createOtherSystem = () => {
  const calls: Asked[] = [];
  const statuses = new Map<string, Status>();
  const keysOf = (path: string) => calls.filter((call) => call.path === path).map(({ key }) => key);
  const answer: OtherSystem = async (call) => {
    calls.push(call);
    const times = keysOf(call.path).length;
    return { status: await (statuses.get(call.path)?.(times) ?? 200), times };
  };
  return { answer, keysOf, answers: (path: string, status: Status) => void statuses.set(path, status) };
};

type Node = WorkflowDefinition["nodes"][number];
type Line = [source: string, target: string, port?: string];

const node = (id: string, kind: string, config: JsonObject = {}): Node => ({
  ...{ id, kind, name: id, config },
  position: { x: 0, y: 0 },
});
const draw = (nodes: Node[], lines: Line[]): WorkflowDefinition => ({
  schemaVersion: 1,
  nodes: [node("start", "trigger.manual"), ...nodes],
  edges: lines.map(([source, target, sourcePort = "out"], at) => ({ id: `e${at}`, source, sourcePort, target })),
});

const ask = node("ask", "human.approval", { title: "May I?" });
const waitFor = (duration: string) => node("wait", "flow.wait", { duration });

type Bench = { world: EngineWorld; other: ReturnType<typeof createOtherSystem> };
type InBench = () => Bench;

const patience = { timeout: 30_000, interval: 50 };
const untilItIs = (run: EngineRun, status: string) => expect.poll(run.status, patience).toBe(status);
const untilAsked = ({ other }: Bench, path: string, times = 1) =>
  expect.poll(() => other.keysOf(path).length, patience).toBe(times);

const call = ({ world }: Bench, id: string, path: string): Node =>
  node(id, "http.request", { method: "POST", url: `${world.url}${path}`, body: {} });

/** Two calls, of which the other system keeps the first waiting until it is told. */
const startHeldCall = async (bench: Bench, name: string) => {
  const gate = Promise.withResolvers<number>();
  bench.other.answers(`/${name}-first`, () => gate.promise);
  const nodes = [call(bench, "first", `/${name}-first`), call(bench, "second", `/${name}-second`)];
  const run = await bench.world.start(
    draw(nodes, [
      ["start", "first"],
      ["first", "second"],
    ]),
  );
  await untilAsked(bench, `/${name}-first`);
  return { run, release: () => gate.resolve(200), asked: (which: string) => bench.other.keysOf(`/${name}-${which}`) };
};

/** A call, somebody's yes, and a call that tells what the first one came to. */
const startBehindApproval = async (bench: Bench, name: string) => {
  const nodes = [
    call(bench, "first", `/${name}-first`),
    ask,
    call(bench, "second", `/${name}-second-{{ steps.first.body.times }}`),
  ];
  const run = await bench.world.start(
    draw(nodes, [
      ["start", "first"],
      ["first", "ask"],
      ["ask", "second", "approved"],
    ]),
  );
  await untilItIs(run, "waiting");
  return { run, asked: (which: string) => bench.other.keysOf(`/${name}-${which}`) };
};

const stepPromises = (bench: InBench) => {
  test("a step that is done is not done again, and what it came to is known after all work was stopped", async () => {
    const { world } = bench();
    const { run, asked } = await startBehindApproval(bench(), "once");
    await world.stopWorking();
    await world.workAgain();
    await run.approve();
    await untilItIs(run, "succeeded");
    expect(asked("first")).toHaveLength(1);
    expect(asked("second-1")).toHaveLength(1);
  });

  test("a step that failed over what passes is tried again, under the same idempotency key", async () => {
    const { world, other } = bench();
    other.answers("/passing", (times) => (times < 3 ? 503 : 200));
    const run = await world.start(draw([call(bench(), "only", "/passing")], [["start", "only"]]));
    await untilItIs(run, "succeeded");
    expect(other.keysOf("/passing")).toHaveLength(3);
    expect(new Set(other.keysOf("/passing")).size).toBe(1);
    expect(other.keysOf("/passing")[0]).toMatch(/\S/);
  });

  test("a step that failed over what stays is tried once, and its run fails", async () => {
    const { world, other } = bench();
    other.answers("/staying", () => 400);
    const run = await world.start(draw([call(bench(), "only", "/staying")], [["start", "only"]]));
    await untilItIs(run, "failed");
    expect(other.keysOf("/staying")).toHaveLength(1);
  });
};

/** A branch that is held up at its first call, and beside it one of two calls that nothing holds up. */
const startTwoBranches = async (bench: Bench, name: string) => {
  const gate = Promise.withResolvers<number>();
  bench.other.answers(`/${name}-slow`, () => gate.promise);
  const nodes = [
    ...[call(bench, "slow", `/${name}-slow`), call(bench, "after", `/${name}-after`)],
    ...[call(bench, "quick", `/${name}-quick`), call(bench, "next", `/${name}-next`)],
  ];
  const drawn: Line[] = [
    ["start", "slow"],
    ["slow", "after"],
    ["start", "quick"],
    ["quick", "next"],
  ];
  const run = await bench.world.start(draw(nodes, drawn));
  const asked = (which: string) => bench.other.keysOf(`/${name}-${which}`);
  return { run, release: () => gate.resolve(200), asked };
};

const branchPromises = (bench: InBench) => {
  test("a quick branch doesn't wait for a slow one", async () => {
    const { run, release, asked } = await startTwoBranches(bench(), "apart");
    await untilAsked(bench(), "/apart-next");
    expect([asked("slow").length, asked("after").length]).toEqual([1, 0]);
    release();
    await untilItIs(run, "succeeded");
    expect(["slow", "after", "quick", "next"].map((which) => asked(which).length)).toEqual([1, 1, 1, 1]);
  });

  test("a pause waits for the slow branch and starts nothing beside it, and each step is done once when the run goes on", async () => {
    const held = Promise.withResolvers<number>();
    const { other } = bench();
    other.answers("/still-quick", () => held.promise);
    const { run, release, asked } = await startTwoBranches(bench(), "still");
    await untilAsked(bench(), "/still-quick");
    await untilAsked(bench(), "/still-slow");
    await run.pause();
    held.resolve(200);
    release();
    await untilItIs(run, "paused");
    expect([...asked("after"), ...asked("next")]).toEqual([]);
    await run.resume();
    await untilItIs(run, "succeeded");
    expect(["slow", "after", "quick", "next"].map((which) => asked(which).length)).toEqual([1, 1, 1, 1]);
  });
};

type Beside = {
  wait: Node;
  port: string;
  isOpen: (run: EngineRun) => Promise<boolean>;
  end: (run: EngineRun) => Promise<void>;
};

/** Kinds of waits: each opens and ends beside a step that works. */
const besides: Record<string, (bench: Bench) => Promise<Beside>> = {
  "an approval": async () => ({
    ...{ wait: ask, port: "approved" },
    ...{ isOpen: (run) => run.isAskedFor(), end: (run) => run.approve() },
  }),
  "a moment": async () => ({
    ...{ wait: waitFor("1s"), port: "out" },
    ...{ isOpen: async () => true, end: async () => undefined },
  }),
  "an event": async () => ({
    ...{ wait: node("wait", "flow.wait_call"), port: "out" },
    ...{ isOpen: (run) => run.isAwaiting("event"), end: (run) => run.happen("event") },
  }),
  "a called workflow": async ({ world }) => ({
    ...{ wait: node("wait", "flow.call", { workflowId: await world.callableId() }), port: "out" },
    ...{ isOpen: (run) => run.isAwaiting("child"), end: (run) => run.happen("child") },
  }),
};

/** A call that is held up, and beside it a quick one, a wait, and a call behind that. */
const startBeside = async (bench: Bench, name: string, { wait, port }: Beside) => {
  const gate = Promise.withResolvers<number>();
  bench.other.answers(`/${name}-slow`, () => gate.promise);
  const nodes = [
    ...[call(bench, "slow", `/${name}-slow`), call(bench, "quick", `/${name}-quick`), wait],
    call(bench, "next", `/${name}-next`),
  ];
  const drawn: Line[] = [
    ["start", "slow"],
    ["start", "quick"],
    ["quick", wait.id],
    [wait.id, "next", port],
  ];
  const run = await bench.world.start(draw(nodes, drawn));
  await untilAsked(bench, `/${name}-slow`);
  const asked = (which: string) => bench.other.keysOf(`/${name}-${which}`).length;
  return { run, release: () => gate.resolve(200), asked };
};

const besidePromises = (bench: InBench) => {
  test.each(Object.entries(besides))(
    "%s behind a quick branch opens, ends and goes on while a slow step is under way",
    async (kind, make) => {
      const name = `beside-${kind.replaceAll(" ", "-")}`;
      const beside = await make(bench());
      const { run, release, asked } = await startBeside(bench(), name, beside);
      await expect.poll(() => beside.isOpen(run), patience).toBe(true);
      await beside.end(run);
      await untilAsked(bench(), `/${name}-next`);
      expect([asked("slow"), await run.status()]).toEqual([1, "running"]);
      release();
      await untilItIs(run, "succeeded");
      expect(["slow", "quick", "next"].map(asked)).toEqual([1, 1, 1]);
    },
  );

  test("a pause and a cancel are heard by a wait beside a slow step, which is not cut off", async () => {
    for (const [what, status] of [
      ["pause", "paused"],
      ["cancel", "cancelled"],
    ] as const) {
      const beside = await besides["an approval"]?.(bench());
      if (!beside) throw new Error("There is no such wait.");
      const { run, release, asked } = await startBeside(bench(), what, beside);
      await expect.poll(() => run.isAskedFor(), patience).toBe(true);
      await run[what]();
      release();
      await untilItIs(run, status);
      expect([asked("slow"), asked("next")]).toEqual([1, 0]);
    }
  });
};

const waitPromises = (bench: InBench) => {
  test("a wait for a moment ends then and not before, also where nobody worked meanwhile", async () => {
    const { world, other } = bench();
    const startedAt = Date.now();
    const nodes = [waitFor("3s"), call(bench(), "after", "/moment")];
    const lines: Line[] = [
      ["start", "wait"],
      ["wait", "after"],
    ];
    const run = await world.start(draw(nodes, lines));
    await untilItIs(run, "waiting");
    await world.stopWorking();
    await world.workAgain();
    await untilItIs(run, "succeeded");
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(3000);
    expect(other.keysOf("/moment")).toHaveLength(1);
  });

  test("what is decided while nobody works is heard by who works next", async () => {
    const { world } = bench();
    const { run, asked } = await startBehindApproval(bench(), "unheard");
    await world.stopWorking();
    await run.approve();
    await world.workAgain();
    await untilItIs(run, "succeeded");
    expect(asked("second-1")).toHaveLength(1);
  });

  test("of several waits the one that ends goes on, while the other one waits", async () => {
    const { world, other } = bench();
    const nodes = [ask, waitFor("1s"), call(bench(), "late", "/decided"), call(bench(), "soon", "/in-time")];
    const lines: Line[] = [
      ["start", "ask"],
      ["start", "wait"],
      ["ask", "late", "approved"],
      ["wait", "soon"],
    ];
    const run = await world.start(draw(nodes, lines));
    await untilAsked(bench(), "/in-time");
    expect(other.keysOf("/decided")).toEqual([]);
    await untilItIs(run, "waiting");
    await run.approve();
    await untilItIs(run, "succeeded");
    expect([...other.keysOf("/decided"), ...other.keysOf("/in-time")]).toHaveLength(2);
  });
};

const controlPromises = (bench: InBench) => {
  test("a cancel takes hold at the edge of the step under way, which is not cut off", async () => {
    const { run, release, asked } = await startHeldCall(bench(), "cancel");
    await run.cancel();
    release();
    await untilItIs(run, "cancelled");
    expect([asked("first").length, asked("second").length]).toEqual([1, 0]);
  });

  test("a cancel ends a wait at once", async () => {
    const { run, asked } = await startBehindApproval(bench(), "stop-waiting");
    await run.cancel();
    await untilItIs(run, "cancelled");
    expect(asked("second-1")).toEqual([]);
  });

  test("a pause takes hold at the edge of the step under way, and what is done stays done when the run goes on", async () => {
    const { run, release, asked } = await startHeldCall(bench(), "pause");
    await run.pause();
    release();
    await untilItIs(run, "paused");
    expect(asked("second")).toEqual([]);
    await run.resume();
    await untilItIs(run, "succeeded");
    expect([asked("first").length, asked("second").length]).toEqual([1, 1]);
  });

  test("a pause ends a wait, and a run that goes on waits again for the same", async () => {
    const { run, asked } = await startBehindApproval(bench(), "rest");
    await run.pause();
    await untilItIs(run, "paused");
    await run.resume();
    await untilItIs(run, "waiting");
    await run.approve();
    await untilItIs(run, "succeeded");
    expect([asked("first").length, asked("second-1").length]).toEqual([1, 1]);
  });
};

/** What runs may rely on, whichever engine carries them: every binding of `RunDriver` runs this one suite. */
export const describeEngine = (name: string, startWorld: (other: OtherSystem) => Promise<EngineWorld>): void => {
  describe(`what runs may rely on, ${name}`, () => {
    let bench: Bench | undefined;
    const inBench = (): Bench => {
      if (!bench) throw new Error("The engine has not started.");
      return bench;
    };
    beforeAll(async () => {
      const other = createOtherSystem();
      bench = { world: await startWorld(other.answer), other };
    });
    afterAll(() => bench?.world.close());
    stepPromises(inBench);
    branchPromises(inBench);
    waitPromises(inBench);
    besidePromises(inBench);
    controlPromises(inBench);
  });
};
