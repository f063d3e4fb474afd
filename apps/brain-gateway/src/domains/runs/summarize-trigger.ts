const changes: Readonly<Record<string, string>> = { created: "is new", updated: "was changed", deleted: "was deleted" };

export type TriggerFacts = {
  triggerKind: string;
  title: string | null;
  change: string | null;
  startedByName: string | null;
};

/** What set a run off, in words a shop owner uses. */
export const summarizeTrigger = ({ triggerKind, title, change, startedByName }: TriggerFacts): string => {
  if (triggerKind === "trigger.resource") return `“${title || "Untitled"}” ${changes[change ?? ""] ?? "changed"}`;
  if (triggerKind === "trigger.schedule") return "On schedule";
  if (triggerKind === "trigger.webhook") return "A webhook delivery";
  if (triggerKind === "trigger.form") return "Somebody sent its form";
  if (triggerKind === "trigger.call") return "Called by another workflow";
  return startedByName ? `Started by ${startedByName}` : "Started by hand";
};
