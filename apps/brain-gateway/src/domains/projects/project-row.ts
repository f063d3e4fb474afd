import { ProjectState, type ProjectSummary } from "@bizosaas/contracts";

/** A project as `projectColumns` selects it; both belong together. */
export type ProjectRow = {
  id: string;
  name: string;
  description: string;
  state: string;
  dueOn: string | null;
  updatedAt: Date;
  backlog: number;
  todo: number;
  doing: number;
  done: number;
  overdue: number;
};

const countOf = (condition: string, name: string): string => `count(*) filter (where ${condition})::int as ${name}`;

/** Of `project p` with what is on its board. */
export const projectSelection = `
  select p.id, p.name, p.description, p.state, to_char(p.due_on, 'YYYY-MM-DD') as "dueOn", p.updated_at as "updatedAt", i.*
  from project p
  cross join lateral (
    select ${["backlog", "todo", "doing", "done"].map((status) => countOf(`status = '${status}'`, status)).join(", ")},
           ${countOf("status <> 'done' and due_on < current_date", "overdue")}
    from project_item where tenant_id = p.tenant_id and project_id = p.id
  ) i`;

export const toProjectSummary = (row: ProjectRow): ProjectSummary => {
  const { backlog, todo, doing, done, updatedAt, state, ...project } = row;
  return {
    ...project,
    state: ProjectState.parse(state),
    items: { backlog, todo, doing, done },
    updatedAt: updatedAt.toISOString(),
  };
};
