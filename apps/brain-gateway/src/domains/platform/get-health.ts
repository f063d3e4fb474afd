import { contract } from "@bizosaas/contracts";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { readHealth } from "../health/index.ts";

export const getHealth = platformVerb(contract.platform.health, ({ services }) => readHealth(services));
