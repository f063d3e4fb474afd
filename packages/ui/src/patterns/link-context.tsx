"use client";

import { createContext, createElement, useContext } from "react";
import { type LinkComponent, type LinkProps, PlainLink } from "./link-component.tsx";

const LinkContext = createContext<LinkComponent>(PlainLink);

/** The router's link for client patterns below: a server component can't hand one to them. Once, at the root. */
export const LinkProvider = LinkContext.Provider;

/** The link of the router around it. */
export const RouterLink = (props: LinkProps) => createElement(useContext(LinkContext), props);
