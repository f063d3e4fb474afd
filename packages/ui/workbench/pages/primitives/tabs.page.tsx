import { Tabs } from "../../../src/primitives/tabs.tsx";
import { definePage } from "../../define-page.ts";

const tabsOf = (names: string[]) => names.map((name) => ({ value: name, label: name, content: <p>All of {name}.</p> }));

export default definePage({
  title: "Tabs",
  states: {
    "The first chosen": () => <Tabs label="Sections" tabs={tabsOf(["Overview", "Runs", "Settings"])} />,
    "With counts": () => (
      <Tabs
        label="Requests"
        defaultValue="open"
        tabs={[
          { value: "open", label: "Open", count: 4, content: <p>Four are waiting.</p> },
          { value: "done", label: "Done", count: 128, content: <p>All that were answered.</p> },
        ]}
      />
    ),
    "More than fit": () => (
      <Tabs
        label="Many sections"
        tabs={tabsOf([
          "Overview",
          "Connections",
          "Workflows",
          "Approvals",
          "Notifications",
          "Usage",
          "Billing",
          "Members",
          "Security",
          "Danger zone",
        ])}
      />
    ),
  },
});
