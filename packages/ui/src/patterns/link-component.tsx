import type { ComponentType, ReactNode } from "react";

/** The properties that every link of this package sets; Next's `Link` accepts them as they are. */
export type LinkProps = {
  href: string;
  className?: string;
  title?: string;
  children?: ReactNode;
  "aria-current"?: "page";
  "aria-label"?: string;
};

/** The router's link, handed in by the portal, because this package knows no router. */
export type LinkComponent = ComponentType<LinkProps>;

export const PlainLink: LinkComponent = ({ children, ...props }) => <a {...props}>{children}</a>;
