import type { VariantProps } from "class-variance-authority";
import { ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";
import { type LinkComponent, PlainLink } from "../patterns/link-component.tsx";
import { linkClasses } from "./button-classes.ts";
import { NewTabNote } from "./new-tab-note.tsx";

export type TextLinkProps = {
  href: string;
  variant?: VariantProps<typeof linkClasses>["variant"];
  /** Another site: opens in a new tab, shows an arrow and says so. */
  isExternal?: boolean | undefined;
  LinkComponent?: LinkComponent | undefined;
  children: ReactNode;
};

/** A link in running text. For a link that is the page's action, give it `buttonClasses()`. */
export function TextLink({ href, variant, isExternal = false, LinkComponent = PlainLink, children }: TextLinkProps) {
  const className = linkClasses({ variant });
  if (!isExternal) {
    return (
      <LinkComponent href={href} className={className}>
        {children}
      </LinkComponent>
    );
  }
  return (
    <a href={href} target="_blank" rel="noreferrer" className={className}>
      {children}
      <ArrowUpRight aria-hidden className="ms-0.5 inline size-3.5 align-text-bottom rtl:-scale-x-100" />
      <NewTabNote />
    </a>
  );
}
