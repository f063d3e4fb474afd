import { FilterBar } from "../../../src/patterns/filter-bar.tsx";
import { FilterChips } from "../../../src/patterns/filter-chips.tsx";
import { SearchInput } from "../../../src/patterns/search-input.tsx";
import { NativeSelect } from "../../../src/primitives/native-select.tsx";
import { definePage } from "../../define-page.ts";

const status = (
  <NativeSelect
    aria-label="Status"
    defaultValue="failed"
    options={[
      { value: "", label: "Every status" },
      { value: "failed", label: "Failed" },
    ]}
  />
);
const chips = [
  { id: "status", label: "Status: Failed", href: "?without=status" },
  {
    id: "tenant",
    label: "Tenant: Bakery with a name that is much too long to be shown whole",
    href: "?without=tenant",
  },
];

export default definePage({
  title: "Filter bar",
  states: {
    "Search and a filter": () => (
      <FilterBar
        label="Filter runs"
        search={<SearchInput label="Search runs" onSearch={() => undefined} />}
        filters={status}
      />
    ),
    "Filters that are on": () => (
      <FilterBar
        label="Filter some runs"
        search={<SearchInput label="Search runs" defaultValue="report" onSearch={() => undefined} />}
        filters={status}
        chips={<FilterChips chips={chips} clearHref="?" />}
      />
    ),
  },
});
