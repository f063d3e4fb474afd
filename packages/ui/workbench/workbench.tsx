import * as Direction from "radix-ui/direction";
import { Suspense, useLayoutEffect } from "react";
import { LinkProvider } from "../src/patterns/link-context.tsx";
import { linkClasses } from "../src/primitives/button-classes.ts";
import { Toaster } from "../src/primitives/toaster.tsx";
import { dutchUiWords } from "../src/words/dutch-ui-words.ts";
import { englishUiWords, UiWordsProvider } from "../src/words/ui-words.tsx";
import { type Address, addressWith, readAddress, type Settings, useAddressPath } from "./address.ts";
import { BenchLink } from "./bench-link.tsx";
import { BenchToolbar } from "./bench-toolbar.tsx";
import { FailureBoundary } from "./failure-boundary.tsx";
import { PageIndex } from "./page-index.tsx";
import { ShownPage } from "./shown-page.tsx";

const applySettings = ({ theme, dir, portal, locale }: Settings): void => {
  const { documentElement: html } = document;
  if (theme === "system") delete html.dataset["theme"];
  else html.dataset["theme"] = theme;
  html.dataset["portal"] = portal;
  html.dir = dir;
  html.lang = locale;
};

function Shown({ address, path }: { address: Address; path: string }) {
  return (
    <FailureBoundary key={path}>
      <Suspense fallback={null}>
        <ShownPage key={path} address={address} path={path} />
      </Suspense>
    </FailureBoundary>
  );
}

function Bench({ address, path }: { address: Address; path: string }) {
  return (
    <div className="mx-auto grid max-w-7xl gap-6 p-4 lg:grid-cols-[14rem_minmax(0,1fr)] lg:p-6">
      <div className={address.pageId ? "hidden lg:grid" : "grid"}>
        <PageIndex path={path} current={address.pageId} />
      </div>
      <main className="grid min-w-0 content-start gap-6">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <BenchLink className={linkClasses({ variant: "muted" })} href={addressWith(path, { overlay: null }, "")}>
            All pages
          </BenchLink>
          <BenchToolbar path={path} settings={address.settings} />
        </div>
        {address.pageId ? (
          <Shown address={address} path={path} />
        ) : (
          <h1 className="text-title font-semibold">Every primitive and pattern, in every state</h1>
        )}
      </main>
    </div>
  );
}

/** The bench: an index, a page per component, and every choice in the address. */
export function Workbench() {
  const path = useAddressPath();
  const address = readAddress(path);
  useLayoutEffect(() => applySettings(address.settings));
  return (
    <LinkProvider value={BenchLink}>
      <Direction.Provider dir={address.settings.dir}>
        <UiWordsProvider words={address.settings.locale === "nl" ? dutchUiWords : englishUiWords}>
          {address.isBare ? (
            <main className="p-4">{address.pageId && <Shown address={address} path={path} />}</main>
          ) : (
            <Bench address={address} path={path} />
          )}
          <Toaster />
        </UiWordsProvider>
      </Direction.Provider>
    </LinkProvider>
  );
}
