import { AppError, type Choice } from "@bizosaas/contracts";
import { z } from "zod";
import { readAllRows } from "./pages.ts";
import type { SlackClient } from "./slack-client.ts";

const Member = z.object({
  id: z.string().min(1),
  name: z.string().catch(""),
  deleted: z.boolean().catch(false),
  is_bot: z.boolean().catch(false),
  profile: z.object({ real_name: z.string().catch(""), display_name: z.string().catch("") }).catch({
    ...{ real_name: "", display_name: "" },
  }),
});
type Member = z.infer<typeof Member>;

type Person = { id: string; name: string };

type Signalled = { signal?: AbortSignal | undefined };

/** Slack's own messenger says that it is no bot. */
const isPerson = ({ id, deleted, is_bot: isBot }: Member): boolean => !deleted && !isBot && id !== "USLACKBOT";

const namesOf = ({ name, profile }: Member): string[] =>
  [profile.real_name, profile.display_name, name].filter((each) => each !== "");

const toPerson = (member: Member): Person => ({ id: member.id, name: namesOf(member)[0] ?? member.id });

const listPeople = async (client: SlackClient, options: Signalled): Promise<Member[]> =>
  (await readAllRows(client, { method: "users.list", query: {}, rows: "members", row: Member }, options)).filter(
    isPerson,
  );

/** What tells two people of one name apart. */
const labelOf = (member: Member): string => {
  const [name = member.id, other] = [...new Set(namesOf(member))];
  return other === undefined ? name : `${name} (${other})`;
};

export const listPeopleChoices = async (client: SlackClient, signal?: AbortSignal): Promise<Choice[]> =>
  (await listPeople(client, { signal }))
    .map((member) => ({ value: member.id, label: labelOf(member) }))
    .sort((one, other) => one.label.localeCompare(other.label));

const Found = z.object({ user: Member });

const asPerson = (member: Member): Person => {
  if (isPerson(member)) return toPerson(member);
  throw new AppError("not_found", `${toPerson(member).name} is no person in Slack, or their account was switched off.`);
};

/** The person of an e-mail address, and how colleagues call them there. */
export const findByEmail = async (
  client: SlackClient,
  email: string,
  options: Signalled,
): Promise<{ id: string; handle: string }> => {
  const { user } = await client.read("users.lookupByEmail", { email }, Found, options);
  const { id } = asPerson(user);
  return { id, handle: `@${user.profile.display_name || user.name || id}` };
};

const findByName = async (client: SlackClient, wanted: string, options: Signalled): Promise<Person> => {
  const name = wanted.replace(/^@/, "").toLowerCase();
  const found = (await listPeople(client, options)).filter((member) =>
    namesOf(member).some((each) => each.toLowerCase() === name),
  );
  const [member] = found;
  if (member && found.length === 1) return toPerson(member);
  const why = member ? `${found.length} people of the name` : "nobody of the name";
  const message = `Slack has ${why} “${wanted}”. Choose the person, or give their e-mail address.`;
  throw new AppError(member ? "invalid_input" : "not_found", message);
};

/** The person of this id, e-mail address or name. */
export const findPerson = async (client: SlackClient, wanted: string, options: Signalled): Promise<Person> => {
  if (/^[UW][A-Z0-9]{7,}$/.test(wanted))
    return asPerson((await client.read("users.info", { user: wanted }, Found, options)).user);
  if (z.email().safeParse(wanted).success)
    return asPerson((await client.read("users.lookupByEmail", { email: wanted }, Found, options)).user);
  return findByName(client, wanted, options);
};

const Opened = z.object({ channel: z.object({ id: z.string().min(1) }) });

/** The direct messages with a person; opening them is seen by nobody. */
export const openDirect = async (
  client: SlackClient,
  { id }: Pick<Person, "id">,
  options: Signalled,
): Promise<string> => (await client.write("conversations.open", { users: id }, Opened, options)).channel.id;
