import { isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { Resource, ResourceItem } from "../../kit/resource.ts";
import { GmtTime } from "../../wordpress-rest/gmt-time.ts";
import { type Walk, walkById } from "../../wordpress-rest/id-walk.ts";
import type { WordPressClient } from "../wordpress-client.ts";

const Size = z.object({ source_url: z.string() });

const WordPressMedia = z.object({
  id: z.int(),
  title: z.object({ raw: z.string() }),
  link: z.string(),
  source_url: z.string(),
  mime_type: z.string(),
  alt_text: z.string().catch(""),
  modified_gmt: GmtTime,
  // PHP writes an empty map as a list.
  media_details: z
    .looseObject({ filesize: z.int().optional(), sizes: z.record(z.string(), Size).optional().catch(undefined) })
    .catch({}),
});
type WordPressMedia = z.output<typeof WordPressMedia>;

const fields = "id,title.raw,link,source_url,mime_type,alt_text,modified_gmt,media_details";

const toCmsMedia = (media: WordPressMedia): ResourceItem<"cms.media"> => {
  const { thumbnail, medium } = media.media_details.sizes ?? {};
  const isImage = media.mime_type.startsWith("image/");
  return {
    externalId: String(media.id),
    vendorUpdatedAt: media.modified_gmt,
    data: {
      title: media.title.raw,
      url: media.source_url,
      thumbnailUrl: (thumbnail ?? medium)?.source_url ?? (isImage ? media.source_url : ""),
      mimeType: media.mime_type,
      alt: media.alt_text,
      bytes: media.media_details.filesize ?? null,
      extra: { pageUrl: media.link },
    },
  };
};

const walkOf = <Row extends { id: number; modified_gmt: string | null }>(row: z.ZodType<Row>, wanted: string) => ({
  route: "media",
  query: { context: "edit", _fields: wanted },
  row,
  idOf: ({ id }: Row) => id,
  changedAt: (each: Row) => each.modified_gmt,
});

export const media: Resource<WordPressClient, "cms.media"> = {
  kind: "cms.media",
  label: "Media",
  capability: "upload_files",
  supportsIncremental: true,
  sample: {
    title: "Espresso cup",
    url: "https://example.com/wp-content/uploads/cup.jpg",
    thumbnailUrl: "https://example.com/wp-content/uploads/cup-150x150.jpg",
    mimeType: "image/jpeg",
    alt: "A white cup on a wooden table",
    bytes: 48_213,
    extra: {},
  },
  list: async (client, request) => {
    const walk: Walk<WordPressMedia> = { ...walkOf(WordPressMedia, fields), ...request };
    const page = await walkById(client, walk);
    return { ...page, items: page.items.map(toCmsMedia) };
  },
  listIds: async (client, request) => {
    const row = z.object({ id: z.int(), modified_gmt: GmtTime });
    const page = await walkById(client, { ...walkOf(row, "id,modified_gmt"), ...request, since: null });
    const items = page.items.map((each) => ({ externalId: String(each.id), vendorUpdatedAt: each.modified_gmt }));
    return { ...page, items };
  },
  get: async (client, externalId, signal) => {
    if (!/^\d{1,18}$/.test(externalId)) return null;
    const options = { query: { context: "edit", _fields: fields }, signal };
    try {
      return toCmsMedia((await client.call("GET", `media/${externalId}`, WordPressMedia, options)).data);
    } catch (error) {
      if (isAppError(error) && error.code === "not_found") return null;
      throw error;
    }
  },
};
