import { createAiKey } from "./create-ai-key.ts";
import { deleteAiKey } from "./delete-ai-key.ts";
import { listAiKeys } from "./list-ai-keys.ts";
import { listAiModels } from "./list-ai-models.ts";
import { testAiKey } from "./test-ai-key.ts";

export const handlers = {
  list: listAiKeys,
  create: createAiKey,
  test: testAiKey,
  delete: deleteAiKey,
  listModels: listAiModels,
};
export { generateForRun, turnForRun } from "./generate-for-run.ts";
