import type { LinkComponent } from "../src/patterns/link-component.tsx";
import { navigate } from "./address.ts";

/** A link that stays in the bench: the address changes, nothing is loaded again. */
export const BenchLink: LinkComponent = ({ href, children, ...props }) => (
  <a
    href={href}
    {...props}
    onClick={(event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      navigate(href);
    }}
  >
    {children}
  </a>
);
