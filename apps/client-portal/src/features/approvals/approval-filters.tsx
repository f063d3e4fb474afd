import { UrlSelect } from "@bizosaas/portal-kit/client";
import { LateUrlFilterChips, LateUrlSelect, say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import { listWorkflowChoices } from "../workflows/queries.ts";
import { approvalAges } from "./queries.ts";
import { approvalWords } from "./words.ts";

/** Which workflow asks, and for how long already; both live in the address, which names `workflow`. */
export async function ApprovalFilters({ workflow }: { workflow: string | undefined }) {
  const { filters: t } = await say(approvalWords);
  const ages = approvalAges.map((hours) => ({ value: String(hours), label: t.olderThan(hours) }));
  const read = () => listWorkflowChoices(workflow);
  return (
    <FilterBar
      label={t.label}
      filters={
        <>
          <LateUrlSelect label={t.workflow} name="workflow" read={read} allLabel={t.allWorkflows} />
          <UrlSelect label={t.age} name="age" options={ages} allLabel={t.anyAge} />
        </>
      }
      chips={
        <LateUrlFilterChips
          filters={[
            { name: "workflow", label: t.workflow, read },
            { name: "age", label: t.age, options: ages },
          ]}
        />
      }
    />
  );
}
