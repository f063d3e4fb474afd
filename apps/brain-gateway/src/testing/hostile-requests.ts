import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { json } from "node:stream/consumers";
import { type ErrorCode, type OperationEntry, Problem } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { type Input, type SentRequest, toRequest } from "./call-operation.ts";
import { withValueAt } from "./input-places.ts";
import type { TestPerson } from "./people.ts";
import type { TestGateway } from "./start-test-gateway.ts";

/** What may be sent in the place of an operation's input, and what is to be said of it. */
export type HostileRequest = SentRequest & {
  what: string;
  code: ErrorCode;
  says?: RegExp;
  token?: string | undefined;
  /** Of a body that is announced, and never sent: who reads before refusing would wait. */
  announcedBytes?: number;
};

const unkept = /can't be kept|nested too deeply/;
const deep = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;

type Wrong = [what: string, text: string, code: ErrorCode, says?: RegExp];

const bodies: readonly Wrong[] = [
  ["a body cut short", '{"surprise": ', "malformed_json"],
  ["an empty body", "", "malformed_json"],
  ["a body that sets a prototype", '{"__proto__": {"surprise": 1}}', "malformed_json"],
  ["a list where an object belongs", "[1]", "invalid_input"],
  ["a bare number", "1e400", "invalid_input"],
  ["an unknown field", '{"surprise": 1}', "invalid_input"],
  ["a text with a NUL", '{"surprise": "\\u0000"}', "invalid_input", unkept],
  ["a field named by a NUL", '{"surprise": {"\\u0000": 1}}', "invalid_input", unkept],
  ["half of a surrogate pair", '{"surprise": ["\\ud800"]}', "invalid_input", unkept],
  ["twenty thousand levels of nesting", `{"surprise": ${deep(20_000)}}`, "invalid_input", unkept],
];
const queries: readonly Wrong[] = [
  ["an unknown field", "surprise=1", "invalid_input"],
  ["a field that sets a prototype", "__proto__[surprise]=1", "invalid_input"],
  ["a text with a NUL", "surprise=%00", "invalid_input", unkept],
  ["half of a surrogate pair", "surprise=%ED%A0%80", "invalid_input"],
  ["five hundred levels of nesting", `surprise${"[a]".repeat(500)}=1`, "invalid_input", unkept],
];
const names: readonly Wrong[] = [
  ["a NUL in its path", "%00", "invalid_input"],
  ["half of a surrogate pair in its path", "%ED%A0%80", "invalid_input"],
  ["no escape in its path", "%zz", "invalid_input"],
];

const hostile = ([what, , code, says]: Wrong, request: SentRequest): HostileRequest => ({
  ...{ what, code, ...request },
  ...(says && { says }),
});

const tooLargeAt = (path: string): HostileRequest => ({
  ...{ what: "a body over the limit", code: "payload_too_large", path, announcedBytes: 1_100_000 },
});

const pathWith = ({ path }: OperationEntry, value: string): string => path.replaceAll(/\{\w+\}/g, value);

/** What an operation's path, query or body must never be, each as it goes over the wire. */
export const hostileRequestsTo = (entry: OperationEntry): HostileRequest[] => {
  const { method, path } = entry;
  const known = pathWith(entry, uuidv7());
  return [
    ...(method === "GET"
      ? queries.map((wrong) => hostile(wrong, { path: `${known}?${wrong[1]}` }))
      : bodies.map((wrong) => hostile(wrong, { path: known, body: wrong[1] })).concat(tooLargeAt(known))),
    ...(known === path ? [] : names.map((wrong) => hostile(wrong, { path: pathWith(entry, wrong[1]) }))),
  ];
};

const placeholder = 424_242_424_242;
/** Beyond what a JSON number can say exactly, and beyond what it can say at all. */
const outsized = ["9007199254740993", "-9007199254740993", "1e308", "1e400"];

/** An input with a number in one place of it that nothing can count with. */
export const outsizedNumbersAt = (entry: OperationEntry, input: Input, place: string): HostileRequest[] => {
  const { path, body } = toRequest(entry, withValueAt(input, place, placeholder));
  return outsized.map((number) => {
    const put = (text: string) => text.replace(String(placeholder), number);
    const request = { path: put(path), ...(body !== undefined && { body: put(body) }) };
    return { ...request, what: `${number} at ${place}`, code: "invalid_input" };
  });
};

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

/** Sign-ins of this person that no portal of ours made, or made for this moment. */
const wrongTokensOf = async (person: TestPerson): Promise<Record<string, string>> => {
  const now = Math.floor(Date.now() / 1000);
  const [, claims = "", signature = ""] = (await person.token()).split(".");
  return {
    expired: await person.token({ issuedAt: now - 120, expiresAt: now - 60 }),
    "signed with another key": await person.token({ key: "x".repeat(64) }),
    "for another audience": await person.token({ audience: "somebody-else" }),
    unsigned: `${encode({ alg: "none" })}.${claims}.`,
    "of no algorithm, though signed": `${encode({ alg: "none" })}.${claims}.${signature}`,
  };
};

/** An operation's own path, asked for by whom no portal of ours has signed in. */
export const strangersTo = async (entry: OperationEntry, person: TestPerson): Promise<HostileRequest[]> => {
  const path = pathWith(entry, uuidv7());
  const code = "unauthenticated";
  const wrong = Object.entries(await wrongTokensOf(person)).map(([what, token]) => ({
    ...({ what: `a sign-in that is ${what}`, path, code, token } as const),
  }));
  return entry.can === "public" ? wrong : [...wrong, { what: "no sign-in", path, code }];
};

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

const send = async (
  { url }: Pick<TestGateway, "url">,
  { method }: OperationEntry,
  { path, body, announcedBytes, token }: HostileRequest,
) => {
  const bytes = announcedBytes ?? (body === undefined ? undefined : Buffer.byteLength(body));
  const sent = request(`${url}${path}`, {
    // What is announced and never comes, its connection waits for.
    ...{ method, agent: announcedBytes === undefined ? agent : false },
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(bytes !== undefined && { "content-type": "application/json", "content-length": bytes }),
    },
  });
  if (announcedBytes === undefined) sent.end(body);
  else sent.flushHeaders();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const problem = Problem.safeParse(await json(answer));
  if (announcedBytes !== undefined) sent.destroy();
  return { status: answer.statusCode, type: answer.headers["content-type"] ?? "", problem: problem.data };
};

/** Sends them at once. Answers which of them got anything but the problem document that they should, and what. */
export const sendHostile = async (
  gateway: Pick<TestGateway, "url">,
  entry: OperationEntry,
  requests: readonly HostileRequest[],
): Promise<string[]> => {
  const judged = requests.map(async (each) => {
    const { status, type, problem } = await send(gateway, entry, each);
    const told = JSON.stringify(problem?.fields);
    const isProblem = type.includes("application/problem+json") && problem?.status === status;
    const isRight = isProblem && problem?.code === each.code && (!each.says || each.says.test(told));
    return isRight ? [] : [`${entry.name}, ${each.what}: ${status} ${problem?.code} ${told}`];
  });
  return (await Promise.all(judged)).flat();
};
