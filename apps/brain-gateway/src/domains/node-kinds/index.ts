import { listNodeKinds } from "./list-node-kinds.ts";

export const handlers = { list: listNodeKinds };
export { isSecretField, maskSecrets, maskValue, secretMarks } from "./mask-secrets.ts";
