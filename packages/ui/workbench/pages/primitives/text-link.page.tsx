import { TextLink } from "../../../src/primitives/text-link.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Link",
  states: {
    "In a sentence": () => (
      <p>
        The connection failed. <TextLink href="#log">Read its log</TextLink> or{" "}
        <TextLink href="#retry">connect again</TextLink>.
      </p>
    ),
    "Another site": () => (
      <p>
        Keys are made in the{" "}
        <TextLink href="https://example.com" isExternal>
          provider&apos;s console
        </TextLink>
        .
      </p>
    ),
    "Quiet and muted": () => (
      <div className="flex gap-4">
        <TextLink href="#quiet" variant="quiet">
          Shop
        </TextLink>
        <TextLink href="#muted" variant="muted">
          All connections
        </TextLink>
      </div>
    ),
  },
});
