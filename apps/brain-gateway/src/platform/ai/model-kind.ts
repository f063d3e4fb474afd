/** Ids that vendors give to models which don't hold a conversation. */
const notChat =
  /embed|whisper|tts|dall-e|moderation|transcri|realtime|audio|image|sora|rerank|davinci-002|babbage-002|gpt-3\.5-turbo-instruct|codex-mini|computer-use|deep-research|^(?:o\d|gpt-\d[\d.]*)-pro|-search-api|guard|stable-diffusion|flux/i;

export type ModelKind = "chat" | "other";

export const modelKindOf = (id: string): ModelKind => (notChat.test(id) ? "other" : "chat");

const collator = new Intl.Collator("en", { numeric: true });

/** Chat models first, then by id with numbers in their natural order. */
export const rankModels = <Model extends { id: string; kind?: ModelKind }>(models: readonly Model[]): Model[] => {
  const rankOf = ({ id, kind }: Model): number => ((kind ?? modelKindOf(id)) === "chat" ? 0 : 1);
  return [...models].sort((a, b) => rankOf(a) - rankOf(b) || collator.compare(a.id, b.id));
};
