import { listConnectors } from "./list-connectors.ts";

export const handlers = { list: listConnectors };
export { type ParsedForm, parseForm } from "./parse-form.ts";
