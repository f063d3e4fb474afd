import type { HealthPart, PlatformNotificationKind, PlatformNotificationSubject } from "@bizosaas/contracts";

/** Something that operators should know. */
export type Incident = {
  kind: PlatformNotificationKind;
  subject: PlatformNotificationSubject;
  detail: string;
  /** Equal keys are told once, until it is over. */
  key: string;
};

/** What a look found: what to tell now, and the keys of all that lasts, told or not yet. */
export type Look = { told: Incident[]; lasting: string[] };

/** A part is told of when it has been so for this long: what mends itself at once needs nobody. */
const patienceMs = { down: 45_000, degraded: 5 * 60_000 } as const;

/** Without the database nothing can be told, and the API that tells can't say that it is gone. */
const untold = new Set(["postgresql", "api"]);

/** Letters degrade the queue, and are told of by what they asked for; what another part explains is told with that one. */
const isToldElsewhere = ({ id, state, cause }: HealthPart) =>
  cause !== null || (id === "outbox" && state === "degraded");

const toIncidents = (part: HealthPart, now: Date): Incident[] => {
  const { id, name, state, since } = part;
  if (state === "up" || isToldElsewhere(part) || now.getTime() - Date.parse(since) < patienceMs[state]) return [];
  return [{ kind: `part.${state}`, subject: { kind: "part", id, name }, detail: "", key: `part:${id}:${state}` }];
};

export const lookAtParts = (parts: readonly HealthPart[], now: Date): Look => {
  const sick = parts.filter(({ id, state }) => !untold.has(id) && state !== "up");
  return {
    told: sick.flatMap((part) => toIncidents(part, now)),
    lasting: sick.flatMap(({ id }) => [`part:${id}:down`, `part:${id}:degraded`]),
  };
};

/** Workers that fell silent while others work on; where none is left, the part that they make up tells it. */
export const lookAtWorkers = (silent: readonly string[], alive: number): Look => {
  const told = silent.map(
    (id): Incident => ({
      kind: "worker.silent",
      subject: { kind: "worker", id, name: id },
      detail: "",
      key: `worker:${id}`,
    }),
  );
  return { told: alive > 0 ? told : [], lasting: told.map(({ key }) => key) };
};

export type DeadTopic = { topic: string; day: string };

/** Once for what was asked for, and again when more of it dies on another day. */
export const lookAtLetters = (dead: readonly DeadTopic[]): Look => {
  const told = dead.map(
    ({ topic, day }): Incident => ({
      ...{ kind: "messages.dead", subject: { kind: "topic", id: topic, name: topic } },
      ...{ detail: "", key: `letters:${topic}:${day}` },
    }),
  );
  return { told, lasting: told.map(({ key }) => key) };
};

export type FailedMails = { day: string; lastError: string | null };

/** Once for the mails of a day. They stay unsent, so time alone ends nothing: it lasts as long as one is listed. */
export const lookAtMails = (failed: readonly FailedMails[]): Look => {
  const told = failed.map(
    ({ day, lastError }): Incident => ({
      ...{ kind: "mails.failed", subject: { kind: "mails", id: day, name: day } },
      ...{ detail: lastError ?? "", key: `mails:${day}` },
    }),
  );
  return { told, lasting: told.map(({ key }) => key) };
};
