import { expect, test } from "vitest";
import { modelKindOf, rankModels } from "./model-kind.ts";

test.each(["gpt-4o-mini", "claude-sonnet-4-6", "llama-3.1-8b-instruct", "google/gemini-2.5-pro", "o3"])(
  "%s can chat",
  (id) => expect(modelKindOf(id)).toBe("chat"),
);

test.each(["text-embedding-3-small", "whisper-1", "tts-1-hd", "dall-e-3", "omni-moderation-latest", "gpt-5-pro"])(
  "%s is not offered first",
  (id) => expect(modelKindOf(id)).toBe("other"),
);

test("chat models come first, numbers in natural order", () => {
  const ids = ["whisper-1", "gpt-10", "gpt-9", "a-embed"].map((id) => ({ id }));
  expect(rankModels(ids).map(({ id }) => id)).toEqual(["gpt-9", "gpt-10", "a-embed", "whisper-1"]);
});
