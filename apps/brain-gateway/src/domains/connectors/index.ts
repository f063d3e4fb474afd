import { listConnectors } from "./list-connectors.ts";

export const handlers = { list: listConnectors };
export { parseForm } from "./parse-form.ts";
export { redirectUriOf } from "./view.ts";
