import { createProject } from "./create-project.ts";
import { createProjectItem } from "./create-project-item.ts";
import { deleteProjectItem } from "./delete-project-item.ts";
import { getProject } from "./get-project.ts";
import { listProjects } from "./list-projects.ts";
import { moveProjectItem } from "./move-project-item.ts";
import { updateProject } from "./update-project.ts";
import { updateProjectItem } from "./update-project-item.ts";

export const handlers = {
  list: listProjects,
  get: getProject,
  create: createProject,
  update: updateProject,
  createItem: createProjectItem,
  updateItem: updateProjectItem,
  moveItem: moveProjectItem,
  deleteItem: deleteProjectItem,
};
