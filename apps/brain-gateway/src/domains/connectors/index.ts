import { listConnectors } from "./list-connectors.ts";

export const handlers = { list: listConnectors };
export { parseForm } from "./parse-form.ts";
export { type Say, speak } from "./speak.ts";
export { findTool, requestTool, titleOfTool, toolOf, toolPhrases } from "./tools.ts";
export { redirectUriOf } from "./view.ts";
