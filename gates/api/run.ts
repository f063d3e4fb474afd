import { runGate } from "../harness/gate.ts";
import { checkApi } from "./check-api.ts";
import { checkSearch } from "./check-search.ts";

await runGate("api", async (options) => {
  const page = await checkApi(options);
  const search = await checkSearch(options);
  return { counts: { ...page.counts, ...search.counts }, faults: [...page.faults, ...search.faults] };
});
