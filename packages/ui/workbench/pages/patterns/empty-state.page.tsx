import { EmptyState } from "../../../src/patterns/empty-state.tsx";
import { ErrorState } from "../../../src/patterns/error-state.tsx";
import { Button } from "../../../src/primitives/button.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Empty and failed",
  states: {
    "First use": () => (
      <EmptyState
        kind="first_use"
        title="No workflows yet"
        description="A workflow starts from a trigger and goes step by step."
        action={<Button variant="primary">Create workflow</Button>}
      />
    ),
    "No results": () => (
      <EmptyState
        kind="no_results"
        title="No run matches"
        description="No run has this status."
        action={<Button>Clear filters</Button>}
      />
    ),
    "No permission": () => (
      <EmptyState
        kind="no_permission"
        title="You can't see members"
        description="An owner or an admin of your organization can give you a role that may."
      />
    ),
    Failure: () => (
      <ErrorState
        title="Couldn't load the runs"
        description="The platform can't be reached. Try again in a moment."
        reference="0198c1f2-7d3a-7bb1-9a52-5e0f4c2d1a77"
        onRetry={() => undefined}
      />
    ),
    "Failure, trying again": () => <ErrorState title="Couldn't load the runs" onRetry={() => undefined} isRetrying />,
  },
});
