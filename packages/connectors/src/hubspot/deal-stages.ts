import { AppError, type Choice } from "@bizosaas/contracts";
import { z } from "zod";
import { apiVersion } from "./config.ts";
import type { HubSpotClient } from "./hubspot-client.ts";

const Placed = {
  id: z.string().min(1),
  label: z.string(),
  displayOrder: z.int().catch(0),
  archived: z.boolean().catch(false),
};
const Pipelines = z.object({
  results: z.array(z.object({ ...Placed, stages: z.array(z.object(Placed)) })),
});

/** A stage that deals of this account can be in; stages of two pipelines may have one name. */
export type DealStage = { id: string; label: string; pipelineId: string; pipelineLabel: string };

const inOrder = <Each extends { displayOrder: number; label: string; archived: boolean }>(
  all: readonly Each[],
): Each[] =>
  all
    .filter(({ archived }) => !archived)
    .sort((one, other) => one.displayOrder - other.displayOrder || one.label.localeCompare(other.label));

/** Every stage of every deal pipeline, in the order in which HubSpot shows them. */
export const listDealStages = async (client: HubSpotClient, signal?: AbortSignal): Promise<DealStage[]> => {
  const { data } = await client.call("GET", `/crm/pipelines/${apiVersion}/deals`, Pipelines, { signal });
  return inOrder(data.results).flatMap((pipeline) =>
    inOrder(pipeline.stages).map(({ id, label }) => ({
      ...{ id, label },
      ...{ pipelineId: pipeline.id, pipelineLabel: pipeline.label },
    })),
  );
};

export const stageName = ({ label, pipelineLabel }: DealStage): string => `${label} (${pipelineLabel})`;

/** What people call it: with its pipeline only where two stages have one name. */
const calledAmong = (stages: readonly DealStage[], stage: DealStage): string =>
  stages.filter(({ label }) => label === stage.label).length > 1 ? stageName(stage) : stage.label;

/** The same, as a form offers them. */
export const listStageChoices = async (client: HubSpotClient, signal?: AbortSignal): Promise<Choice[]> =>
  (await listDealStages(client, signal)).map((stage) => ({ value: stage.id, label: stageName(stage) }));

/** The same, as lists call them. */
export const listStageLabels = async (client: HubSpotClient, signal?: AbortSignal): Promise<Choice[]> => {
  const stages = await listDealStages(client, signal);
  return stages.map((stage) => ({ value: stage.id, label: calledAmong(stages, stage) }));
};

/** The stage of this id, or of this name where one alone has it. The account's own stages are named where none fits. */
export const findDealStage = async (
  client: HubSpotClient,
  wanted: string,
  signal?: AbortSignal,
): Promise<DealStage & { name: string }> => {
  const stages = await listDealStages(client, signal);
  const [byId] = stages.filter(({ id }) => id === wanted);
  const named = stages.filter(({ label }) => label.toLowerCase() === wanted.toLowerCase());
  const [stage] = byId ? [byId] : named;
  if (stage && (byId || named.length === 1)) return { ...stage, name: calledAmong(stages, stage) };
  const known = (named.length > 1 ? named : stages).map((each) => `${each.id}: ${stageName(each)}`).join("; ");
  const why = named.length > 1 ? "has several stages of that name" : `has no deal stage “${wanted}”`;
  throw new AppError("invalid_input", `HubSpot ${why}. Choose one of: ${known}.`.slice(0, 2000));
};
