import type { WorkbenchPage } from "./define-page.ts";

const modules = import.meta.glob<{ default: WorkbenchPage }>("./pages/**/*.page.tsx");

export type ListedPage = { id: string; group: string; name: string; load: () => Promise<{ default: WorkbenchPage }> };

const readable = (slug: string) => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");

/** Every `pages/<group>/<component>.page.tsx`; a new file lists itself. */
export const pageList: ListedPage[] = Object.entries(modules).map(([file, load]) => {
  const id = file.replace("./pages/", "").replace(".page.tsx", "");
  const [group = "", slug = ""] = id.split("/");
  return { id, group: readable(group), name: readable(slug), load };
});
