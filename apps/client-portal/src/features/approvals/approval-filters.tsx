import { UrlFilterChips, UrlSelect } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import { approvalAges, listWorkflowNames } from "./queries.ts";
import { approvalWords } from "./words.ts";

/** Which workflow asks, and for how long already; both live in the address. */
export async function ApprovalFilters() {
  const [{ filters: t }, workflows] = await Promise.all([say(approvalWords), listWorkflowNames().catch(() => [])]);
  const names = workflows.map(({ id, name }) => ({ value: id, label: name }));
  const ages = approvalAges.map((hours) => ({ value: String(hours), label: t.olderThan(hours) }));
  return (
    <FilterBar
      label={t.label}
      filters={
        <>
          <UrlSelect label={t.workflow} name="workflow" options={names} allLabel={t.allWorkflows} />
          <UrlSelect label={t.age} name="age" options={ages} allLabel={t.anyAge} />
        </>
      }
      chips={
        <UrlFilterChips
          filters={[
            { name: "workflow", label: t.workflow, options: names },
            { name: "age", label: t.age, options: ages },
          ]}
        />
      }
    />
  );
}
