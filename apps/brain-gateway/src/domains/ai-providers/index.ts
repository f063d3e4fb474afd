import { listAiProviders } from "./list-ai-providers.ts";

export const handlers = { list: listAiProviders };
