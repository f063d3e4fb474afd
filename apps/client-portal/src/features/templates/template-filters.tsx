import { TemplateCategory } from "@bizosaas/contracts";
import { UrlFilterChips, UrlSearch, UrlSelect } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import { templateWords } from "./words.ts";

/** A word, a kind, and only what can be used at once; all live in the address. */
export async function TemplateFilters() {
  const t = await say(templateWords);
  const categories = TemplateCategory.options.map((value) => ({ value, label: t.categories[value] }));
  const readiness = [{ value: "yes", label: t.readyOnly }];
  return (
    <FilterBar
      label={t.filter}
      search={<UrlSearch label={t.search} />}
      filters={
        <>
          <UrlSelect label={t.category} name="category" options={categories} allLabel={t.everyCategory} />
          <UrlSelect label={t.ready} name="ready" options={readiness} allLabel={t.everyTemplate} />
        </>
      }
      chips={
        <UrlFilterChips
          filters={[
            { name: "q", label: t.search },
            { name: "category", label: t.category, options: categories },
            { name: "ready", label: t.ready, options: readiness },
          ]}
        />
      }
    />
  );
}
