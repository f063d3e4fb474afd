import { use } from "react";
import { linkClasses } from "../src/primitives/button-classes.ts";
import { type Address, addressWith } from "./address.ts";
import { BenchLink } from "./bench-link.tsx";
import type { WorkbenchPage } from "./define-page.ts";
import { type ListedPage, pageList } from "./page-list.ts";
import { StateFrame } from "./state-frame.tsx";

const loaded = new Map<string, Promise<{ default: WorkbenchPage }>>();
const loadOnce = ({ id, load }: ListedPage) => {
  const promise = loaded.get(id) ?? load();
  loaded.set(id, promise);
  return promise;
};

function Overlay({ page, name, locale }: { page: WorkbenchPage; name: string; locale: string }) {
  const State = page.overlays?.[name];
  if (!State) throw new Error(`${page.title} has no overlay "${name}".`);
  return (
    <div className="grid min-h-96 place-items-center p-4">
      <State locale={locale} />
    </div>
  );
}

function Frames({
  page,
  path,
  locale,
  isBare,
}: {
  page: WorkbenchPage;
  path: string;
  locale: string;
  isBare: boolean;
}) {
  return (
    <div className="grid gap-6">
      {Object.entries(page.states).map(([name, State]) => (
        <StateFrame key={name} name={name}>
          <State locale={locale} />
        </StateFrame>
      ))}
      {!isBare &&
        Object.keys(page.overlays ?? {}).map((name) => (
          <StateFrame
            key={name}
            name={name}
            action={
              <BenchLink className={linkClasses()} href={addressWith(path, { overlay: name })}>
                Open alone
              </BenchLink>
            }
          >
            <iframe
              title={name}
              src={addressWith(path, { overlay: name, bare: "" })}
              loading="lazy"
              className="-m-4 block h-128 w-[calc(100%+2rem)] rounded-card"
            />
          </StateFrame>
        ))}
    </div>
  );
}

/** A page's states, or the one overlay that the address names. */
export function ShownPage({ address, path }: { address: Address; path: string }) {
  const listed = pageList.find(({ id }) => id === address.pageId);
  if (!listed) throw new Error(`There is no page "${address.pageId}".`);
  const { default: page } = use(loadOnce(listed));
  const { locale } = address.settings;
  return (
    <div data-shown={path} data-overlays={JSON.stringify(Object.keys(page.overlays ?? {}))} className="grid gap-4">
      {address.overlay === null ? (
        <>
          <h1 className="text-title font-semibold">{page.title}</h1>
          <Frames page={page} path={path} locale={locale} isBare={address.isBare} />
        </>
      ) : (
        <Overlay page={page} name={address.overlay} locale={locale} />
      )}
    </div>
  );
}
