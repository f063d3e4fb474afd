export { getConnector, listConnectors } from "./connector-registry.ts";
export * from "./kit/index.ts";
export {
  type Notice,
  openSlackDesk,
  readSlackPress,
  type SlackDesk,
  type SlackPress,
  verifySlackSignature,
} from "./slack/index.ts";
export { dutch as dutchPhrases } from "./words/dutch.ts";
export { toDutchSentence } from "./words/dutch-sentences.ts";
