import { listAiModels } from "./actions.ts";

const unsuited = /audio|realtime|embed|tts|whisper|transcri|image|dall|moderation|search|instruct|babbage|davinci/i;
const thrifty = /mini|haiku|flash|small|lite/i;

/** A model fit for a summary: a small one for text where there is one, else whatever the key opens first. */
const preferredModel = (ids: readonly string[]): string | undefined => {
  const suited = ids.filter((id) => !unsuited.test(id));
  return suited.find((id) => thrifty.test(id)) ?? suited[0] ?? ids[0];
};

/** The model of an AI key that is chosen for those who have not chosen; null where the provider does not answer. */
export const readPreferredModel = async (keyId: string): Promise<{ keyId: string; model: string } | null> => {
  const models = await listAiModels({ aiKeyId: keyId }).catch(() => null);
  const model = models?.ok ? preferredModel(models.value.items.map(({ id }) => id)) : undefined;
  return model ? { keyId, model } : null;
};
