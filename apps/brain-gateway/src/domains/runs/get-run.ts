import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { loadRunDetail } from "./load-run-detail.ts";

export const getRun = verb(contract.runs.get, (ctx, { runId }) => loadRunDetail(ctx, runId));
