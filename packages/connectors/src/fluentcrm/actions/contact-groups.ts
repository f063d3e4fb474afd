import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import type { FluentClient } from "../fluentcrm-client.ts";
import type { FluentContact } from "../resources/contacts.ts";
import { type KnownGroup, listGroups } from "../resources/groups.ts";
import {
  ContactId,
  ContactOutput,
  contactOutputSample,
  contactResult,
  requireContact,
  writtenContact,
} from "./contact-record.ts";

type Route = "tags" | "lists";
type Words = { title: string; description: string; field: string; help: string };
type Change = Words & {
  id: string;
  route: Route;
  change: "attach" | "detach";
  done: (group: string, name: string) => string;
};

/** By its number, or by its name where one alone has it. The site's own are named where none fits. */
const findGroup = async (client: FluentClient, route: Route, wanted: string, { signal }: ActionContext) => {
  const known = await listGroups(client, route, signal);
  const named = known.filter(({ title }) => title.toLowerCase() === wanted.toLowerCase());
  const found = known.find(({ id }) => String(id) === wanted) ?? (named.length === 1 ? named[0] : undefined);
  if (found) return found;
  const what = route === "tags" ? "tag" : "list";
  const choices = known.map(({ id, title }) => `${id}: ${title}`).join("; ") || "there is none yet";
  throw new AppError(
    "invalid_input",
    `FluentCRM has no ${what} “${wanted}”. Choose one of: ${choices}.`.slice(0, 2000),
  );
};

const isIn = (contact: FluentContact, route: Route, groupId: string): boolean =>
  contact[route].some(({ id }) => String(id) === groupId);

/** Looked up by numbers alone: of a name that it doesn't know FluentCRM makes a new tag. */
const save = async (
  client: FluentClient,
  { route, change, groupId }: { route: Route; change: "attach" | "detach"; groupId: string },
  contactId: string,
  { signal }: ActionContext,
) => {
  const body = { type: route, [change]: [Number(groupId)], find_by: "id", subscribers: [Number(contactId)] };
  await client.call("POST", "subscribers/sync-segments", z.unknown(), { body, signal });
};

const withGroup = (contact: FluentContact, route: Route, { id, title }: KnownGroup, isWanted: boolean) => ({
  ...contact,
  [route]: [...contact[route].filter((each) => each.id !== id), ...(isWanted ? [{ id, title }] : [])],
});

const opposite = { attach: "detach", detach: "attach" } as const;

const inputFor = (field: string, help: string) =>
  z.strictObject({
    contactId: ContactId,
    group: z.coerce
      .string()
      .trim()
      .min(1)
      .max(190)
      .meta({ title: field, description: help, control: "template", hasChoices: true }),
  });
type Input = { contactId: string; group: string };
type Before = { groupId: string; group: string; wasIn: boolean };

/** A contact is in a group, or isn't: to do it twice changes nothing, and its undo is the opposite. */
const membership = (route: Route, change: "attach" | "detach") => {
  const isWanted = change === "attach";
  const isInNow = async (client: FluentClient, { contactId }: Input, groupId: string, context: ActionContext) =>
    isIn(await requireContact(client, contactId, context), route, groupId);
  return {
    before: async (client: FluentClient, input: Input, context: ActionContext): Promise<Before> => {
      const { id, title } = await findGroup(client, route, input.group, context);
      const groupId = String(id);
      return { groupId, group: title, wasIn: await isInNow(client, input, groupId, context) };
    },
    isApplied: async (client: FluentClient, input: Input, { groupId }: Before, context: ActionContext) =>
      (await isInNow(client, input, groupId, context)) === isWanted,
    run: async (client: FluentClient, { contactId, group }: Input, context: ActionContext) => {
      const found = await findGroup(client, route, group, context);
      const groupId = String(found.id);
      const current = await requireContact(client, contactId, context);
      const wrote = isIn(current, route, groupId) !== isWanted;
      if (wrote) await save(client, { route, change, groupId }, contactId, context);
      const asWritten = withGroup(current, route, found, isWanted);
      // A group that is gone by now FluentCRM passes over, and answers as if it had been changed.
      const isSaved = (shown: FluentContact) => isIn(shown, route, groupId) === isWanted;
      const result = wrote
        ? await writtenContact(client, asWritten, context, isSaved)
        : await contactResult(client, current, false, context);
      return { ...result, output: { ...result.output, group: found.title } };
    },
    undo: async (client: FluentClient, { groupId, group, wasIn }: Before, input: Input, context: ActionContext) => {
      if ((await isInNow(client, input, groupId, context)) === wasIn) return;
      await save(client, { route, change: opposite[change], groupId }, input.contactId, context);
      if ((await isInNow(client, input, groupId, context)) === wasIn) return;
      throw new AppError("conflict", `FluentCRM no longer has “${group}”, so it isn't put back.`);
    },
  };
};

const groupAction = ({ id, title, description, field, help, route, change, done }: Change) =>
  defineAction<FluentClient>()({
    ...{ id, title, description },
    effect: "write",
    idempotent: true,
    capability: "fcrm_manage_contact_cats",
    input: inputFor(field, help),
    output: ContactOutput.extend({ group: z.string() }),
    sample: { ...contactOutputSample, group: route === "tags" ? "Regular" : "Newsletter" },
    listChoices: async (client, _field, signal) =>
      (await listGroups(client, route, signal)).map((group) => ({ value: String(group.id), label: group.title })),
    target: ({ contactId }) => ({ kind: "crm.contact", externalId: contactId }),
    ...membership(route, change),
    describe: (_input, { group, name }) => done(group, name),
  });

const tag = { field: "Which tag", help: "Its name in FluentCRM, or its number.", route: "tags" } as const;
const list = { field: "Which list", help: "Its name in FluentCRM, or its number.", route: "lists" } as const;

export const addTag = groupAction({
  ...{ ...tag, id: "add_tag", change: "attach" },
  title: "Tag a contact",
  description: "Gives a contact one of FluentCRM's tags. Automations that wait for the tag begin.",
  done: (group, name) => `Tagged “${name}” with “${group}”.`,
});
export const removeTag = groupAction({
  ...{ ...tag, id: "remove_tag", change: "detach" },
  title: "Take a tag off a contact",
  description: "Takes one of FluentCRM's tags off a contact.",
  done: (group, name) => `Took the tag “${group}” off “${name}”.`,
});
export const addToList = groupAction({
  ...{ ...list, id: "add_to_list", change: "attach" },
  title: "Add a contact to a list",
  description: "Puts a contact on one of FluentCRM's lists. Who unsubscribed stays unsubscribed.",
  done: (group, name) => `Added “${name}” to the list “${group}”.`,
});
export const removeFromList = groupAction({
  ...{ ...list, id: "remove_from_list", change: "detach" },
  title: "Take a contact off a list",
  description: "Takes a contact off one of FluentCRM's lists.",
  done: (group, name) => `Took “${name}” off the list “${group}”.`,
});
