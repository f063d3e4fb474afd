export { type AiCredential, type AiOptions, hostsOf } from "./credential.ts";
export { type GeneratedText, type GenerateTextInput, generateText } from "./generate-text.ts";
export { type AiModel, type ListModelsOptions, listModels } from "./list-models.ts";
export { type AiCost, type AiUsage, type CostBasis, costOf } from "./price.ts";
export { type AiProvider, AiProviderId, aiProviderOf, aiProviders } from "./providers.ts";
export { type KeyReason, type KeyVerdict, type ValidateKeyOptions, validateKey } from "./validate-key.ts";
