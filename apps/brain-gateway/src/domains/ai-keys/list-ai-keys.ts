import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { viewAiKeys } from "./view.ts";

export const listAiKeys = verb(contract.aiKeys.list, async (ctx) => ({ items: await viewAiKeys(ctx) }));
