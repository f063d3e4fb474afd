import { actorCan } from "@bizosaas/portal-kit";
import { IntentLink, ListEmpty } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { Card, CardGrid, Skeleton } from "@bizosaas/ui";
import { requireActor } from "@/portal.ts";
import { NeedList } from "./need-list.tsx";
import { readGallery } from "./queries.ts";
import { TemplatePicture } from "./template-picture.tsx";
import { findTemplates, isFiltered, type TemplateSearch } from "./template-search.ts";
import { type TemplateWords, templateWords } from "./words.ts";

type Gallery = Awaited<ReturnType<typeof readGallery>>;
type CardsProps = Gallery & {
  search: TemplateSearch;
  t: TemplateWords;
  rights: Parameters<typeof NeedList>[0]["rights"];
};

function Cards({ templates, kinds, search, t, rights }: CardsProps) {
  const found = findTemplates(templates, search);
  if (found.length === 0) return <ListEmpty isFiltered={isFiltered(search)} words={t} path="/workflows/templates" />;
  return (
    <CardGrid>
      {found.map((template) => (
        <Card
          key={template.id}
          title={template.name}
          description={template.purpose}
          href={`/workflows/templates/${template.id}`}
          LinkComponent={IntentLink}
          footer={<NeedList needs={template.needs} t={t} rights={rights} />}
        >
          <TemplatePicture template={template} kinds={kinds} t={t} />
        </Card>
      ))}
    </CardGrid>
  );
}

/** The templates that are asked for, each with its picture and what it needs. */
export async function TemplateGallery({ search }: { search: TemplateSearch }) {
  const [actor, t] = await Promise.all([requireActor(), say(templateWords)]);
  const rights = {
    canConnect: actorCan(actor, "connections:manage"),
    canAddKeys: actorCan(actor, "ai_keys:manage"),
  };
  return (
    <Load skeleton={<TemplateGallerySkeleton />} read={readGallery} heading={t.title}>
      {(gallery) => <Cards {...gallery} search={search} t={t} rights={rights} />}
    </Load>
  );
}

const expected = ["a", "b", "c", "d", "e", "f"];

function TemplateGallerySkeleton() {
  return (
    <div aria-busy>
      <CardGrid>
        {expected.map((key) => (
          <Card key={key} footer={<Skeleton width="half" />}>
            <div className="grid gap-2">
              <Skeleton width="half" />
              <Skeleton />
              <div className="h-32 rounded-control bg-canvas" />
            </div>
          </Card>
        ))}
      </CardGrid>
    </div>
  );
}
