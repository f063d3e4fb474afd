export { type AiCredential, type AiOptions, hostsOf } from "./credential.ts";
export { type GeneratedText, generateText } from "./generate-text.ts";
export { type GeneratedTurn, generateTurn } from "./generate-turn.ts";
export { listModels } from "./list-models.ts";
export { AiProviderId, aiProviderOf, aiProviders } from "./providers.ts";
export { validateKey } from "./validate-key.ts";
