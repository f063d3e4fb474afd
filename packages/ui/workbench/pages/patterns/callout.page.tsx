import { Callout } from "../../../src/patterns/callout.tsx";
import { CopyButton } from "../../../src/patterns/copy-button.tsx";
import { DescriptionList } from "../../../src/patterns/description-list.tsx";
import { ReferenceLine } from "../../../src/patterns/reference-line.tsx";
import { Button } from "../../../src/primitives/button.tsx";
import { definePage } from "../../define-page.ts";

const reference = "0198c1f2-7d3a-7bb1-9a52-5e0f4c2d1a77";

export default definePage({
  title: "Messages that stay, and details",
  states: {
    Info: () => (
      <Callout tone="info" title="Two people edit this draft">
        Ada King saved it a minute ago. Yours is kept.
      </Callout>
    ),
    Success: () => <Callout tone="success">The site answers again.</Callout>,
    Warning: () => (
      <Callout tone="warning" title="The password expires in 3 days" action={<Button size="sm">Renew</Button>} />
    ),
    "With a long thing to do": () => (
      <Callout
        tone="danger"
        title="HubSpot has taken the app out of the account"
        action={<Button size="sm">Connect HubSpot again to go on</Button>}
      >
        Four runs wait for it, and contacts are as they were on Tuesday.
      </Callout>
    ),
    "Danger, with its reference": () => (
      <Callout tone="danger" title="The site refused the password">
        <p>Make a new Application Password in WordPress and enter it here.</p>
        <ReferenceLine value={reference} />
      </Callout>
    ),
    "Across the shell": () => (
      <Callout tone="warning" shape="bar" action={<Button size="sm">Leave</Button>}>
        You act as an operator in Harbour Coffee until 14:30.
      </Callout>
    ),
    "Details of a thing": () => (
      <DescriptionList
        items={[
          { id: "site", term: "Site", value: "https://harbour.example" },
          { id: "user", term: "Signed in as", value: "ada, who may publish posts and upload media" },
          {
            id: "id",
            term: "Connection",
            value: (
              <span className="flex items-center gap-1">
                <code className="truncate font-mono">{reference}</code>
                <CopyButton value={reference} label="Copy the connection's id" size="sm" />
              </span>
            ),
          },
        ]}
      />
    ),
  },
});
