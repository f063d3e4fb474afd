import { z } from "zod";
import { readSite } from "../env.ts";

const Post = z.object({
  id: z.number(),
  link: z.string(),
  status: z.string(),
  title: z.object({ raw: z.string() }),
  excerpt: z.object({ raw: z.string() }),
});
export type SitePost = z.infer<typeof Post>;

/** The site as its own editor reaches it: what is read here is what WordPress holds. */
const call = async (method: "GET" | "POST", path: string, body?: object): Promise<unknown> => {
  const { url, username, applicationPassword } = readSite();
  const response = await fetch(`${url}/wp-json/wp/v2${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${username}:${applicationPassword}`).toString("base64")}`,
      "content-type": "application/json",
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`WordPress answered ${response.status}: ${await response.text()}`);
  return response.json();
};

export const publishPost = async (post: { title: string; content: string }): Promise<SitePost> =>
  Post.parse(await call("POST", "/posts?context=edit", { ...post, status: "publish" }));

export const editPost = async (id: number, change: { title?: string; content?: string }): Promise<SitePost> =>
  Post.parse(await call("POST", `/posts/${id}?context=edit`, change));

export const readPost = async (id: number): Promise<SitePost> =>
  Post.parse(await call("GET", `/posts/${id}?context=edit`));

/** How often the post was saved: WordPress keeps a revision for each change. */
export const countRevisions = async (id: number): Promise<number> =>
  z.array(z.unknown()).parse(await call("GET", `/posts/${id}/revisions`)).length;
