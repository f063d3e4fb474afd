"use client";

import { createContext, useContext } from "react";
import { type LinkComponent, PlainLink } from "./link-component.tsx";

const LinkContext = createContext<LinkComponent>(PlainLink);

/** The router's link for client patterns below: a server component can't hand one to them. Once, at the root. */
export const LinkProvider = LinkContext.Provider;

export const useLinkComponent = (): LinkComponent => useContext(LinkContext);
