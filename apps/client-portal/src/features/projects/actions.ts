"use server";

import { portalAction } from "@/portal.ts";

export const createProject = portalAction((gateway) => gateway.projects.create);
export const updateProject = portalAction((gateway) => gateway.projects.update);
export const createProjectItem = portalAction((gateway) => gateway.projects.createItem);
export const updateProjectItem = portalAction((gateway) => gateway.projects.updateItem);
export const deleteProjectItem = portalAction((gateway) => gateway.projects.deleteItem);
/** The board shows the move already; reading the page anew would only make it jump. */
export const moveProjectItem = portalAction((gateway) => gateway.projects.moveItem, { refresh: false });
