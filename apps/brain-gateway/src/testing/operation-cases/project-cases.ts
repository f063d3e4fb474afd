import { z } from "zod";
import { callOperation, type Input } from "../call-operation.ts";
import type { CaseStage, OperationCases } from "./operation-case.ts";

const IdAnswer = z.object({ id: z.string() });

const make = async ({ gateway, tenant }: CaseStage, operation: string, input: Input) => {
  const { body } = await callOperation(gateway, operation, input, { token: await tenant.people.owner.token() });
  return IdAnswer.parse(body).id;
};
const makeProject = (stage: CaseStage) => make(stage, "projects.create", { name: "Autumn shop window" });
const makeItem = async (stage: CaseStage, projectId?: string) =>
  make(stage, "projects.createItem", { projectId: projectId ?? (await makeProject(stage)), title: "Order pumpkins" });

export const projectCases: OperationCases = {
  "projects.list": { input: () => ({}) },
  "projects.get": { input: async (stage) => ({ projectId: await makeProject(stage) }) },
  "projects.create": { input: () => ({ name: "Autumn shop window", dueOn: "2026-12-01" }) },
  "projects.update": { input: async (stage) => ({ projectId: await makeProject(stage), state: "archived" }) },
  "projects.createItem": {
    input: async (stage) => ({
      ...{ projectId: await makeProject(stage), title: "Order pumpkins", status: "todo" },
      assigneeIds: [stage.tenant.people.member.userId],
    }),
  },
  "projects.updateItem": {
    input: async (stage) => ({
      ...{ itemId: await makeItem(stage), title: "Order gourds" },
      assigneeIds: [stage.tenant.people.member.userId],
    }),
  },
  "projects.moveItem": {
    input: async (stage) => ({ itemId: await makeItem(stage), status: "done" }),
    filled: async (stage) => {
      const projectId = await makeProject(stage);
      const [beforeId, itemId] = [await makeItem(stage, projectId), await makeItem(stage, projectId)];
      return { itemId, status: "backlog", beforeId };
    },
  },
  "projects.deleteItem": { input: async (stage) => ({ itemId: await makeItem(stage) }) },
};
