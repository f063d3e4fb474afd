import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { PageQuery, pageOf } from "../shared/page.ts";
import { Id, Name, Timestamp } from "../shared/primitives.ts";
import { projectItemStatuses } from "./project-item-statuses.ts";

export const ProjectState = z.enum(["active", "archived"]);
export type ProjectState = z.infer<typeof ProjectState>;

/** The columns of a board, in their order. */
export const ProjectItemStatus = z.enum(projectItemStatuses);
export type ProjectItemStatus = z.infer<typeof ProjectItemStatus>;

/** A day of the calendar, without a time: `2026-11-21`. */
const Day = z.iso.date();
const Title = z.string().trim().min(1, "Give it a title.").max(300);
const Description = z.string().max(20_000);

export const ProjectSummary = z.object({
  id: Id,
  name: z.string(),
  description: z.string(),
  state: ProjectState,
  dueOn: Day.nullable(),
  items: z.object({ backlog: z.int(), todo: z.int(), doing: z.int(), done: z.int() }),
  overdue: z.int(),
  updatedAt: Timestamp,
});
export type ProjectSummary = z.infer<typeof ProjectSummary>;

export const ProjectItem = z.object({
  id: Id,
  projectId: Id,
  title: z.string(),
  description: z.string(),
  status: ProjectItemStatus,
  dueOn: Day.nullable(),
  assigneeIds: z.array(Id),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type ProjectItem = z.infer<typeof ProjectItem>;

/** Items in the order of the board: by status, then as people arranged them. */
export const ProjectDetail = ProjectSummary.extend({ board: z.array(ProjectItem) });
export type ProjectDetail = z.infer<typeof ProjectDetail>;

/** A board is read whole, so it is bounded. */
export const mostProjectItems = 500;

const read = { tag: "Projects", can: "projects:read", effect: "read" } as const;
const write = { tag: "Projects", can: "projects:write", effect: "write" } as const;

export const listProjects = operation({
  ...read,
  method: "GET",
  path: "/v1/projects",
  summary: "Projects, the one worked on last first",
  input: z.strictObject({ ...PageQuery.shape, state: ProjectState.default("active") }),
  output: pageOf(ProjectSummary),
});
export const getProject = operation({
  ...read,
  method: "GET",
  path: "/v1/projects/{projectId}",
  summary: "A project and its board",
  input: z.strictObject({ projectId: Id }),
  output: ProjectDetail,
});
export const createProject = operation({
  ...write,
  method: "POST",
  path: "/v1/projects",
  summary: "Create a project",
  audit: "project.create",
  input: z.strictObject({ name: Name, description: Description.default(""), dueOn: Day.nullable().default(null) }),
  output: ProjectSummary,
});
export const updateProject = operation({
  ...write,
  method: "PATCH",
  path: "/v1/projects/{projectId}",
  summary: "Rename, describe, schedule, archive or reopen a project",
  audit: "project.update",
  input: z.strictObject({
    projectId: Id,
    name: Name.optional(),
    description: Description.optional(),
    dueOn: Day.nullable().optional(),
    state: ProjectState.optional(),
  }),
  output: ProjectSummary,
});
export const createProjectItem = operation({
  ...write,
  method: "POST",
  path: "/v1/projects/{projectId}/items",
  summary: "Add an item at the end of a column",
  audit: "project_item.create",
  input: z.strictObject({
    projectId: Id,
    title: Title,
    status: ProjectItemStatus.default("backlog"),
    description: Description.default(""),
    dueOn: Day.nullable().default(null),
    assigneeIds: z.array(Id).max(20).default([]),
  }),
  output: ProjectItem,
});
export const updateProjectItem = operation({
  ...write,
  method: "PATCH",
  path: "/v1/project-items/{itemId}",
  summary: "Change an item's text, day or people",
  audit: "project_item.update",
  input: z.strictObject({
    itemId: Id,
    title: Title.optional(),
    description: Description.optional(),
    dueOn: Day.nullable().optional(),
    assigneeIds: z.array(Id).max(20).optional(),
  }),
  output: ProjectItem,
});
export const moveProjectItem = operation({
  ...write,
  method: "POST",
  path: "/v1/project-items/{itemId}/move",
  summary: "Move an item to a place on the board",
  audit: "project_item.move",
  input: z.strictObject({
    itemId: Id,
    status: ProjectItemStatus,
    /** The item that comes right after it; null puts it last. */
    beforeId: Id.nullable().default(null),
  }),
  output: ProjectItem,
});
export const deleteProjectItem = operation({
  ...write,
  effect: "destructive",
  method: "DELETE",
  path: "/v1/project-items/{itemId}",
  summary: "Delete an item",
  audit: "project_item.delete",
  input: z.strictObject({ itemId: Id }),
  output: z.object({ deleted: z.literal(true) }),
});

export const projectsContract = {
  list: listProjects,
  get: getProject,
  create: createProject,
  update: updateProject,
  createItem: createProjectItem,
  updateItem: updateProjectItem,
  moveItem: moveProjectItem,
  deleteItem: deleteProjectItem,
};
