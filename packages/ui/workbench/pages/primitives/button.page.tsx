import { Plus, Trash2 } from "lucide-react";
import { Button } from "../../../src/primitives/button.tsx";
import { definePage } from "../../define-page.ts";

const variants = ["primary", "secondary", "ghost", "danger"] as const;

export default definePage({
  title: "Button",
  states: {
    Variants: () => (
      <div className="flex flex-wrap gap-2">
        {variants.map((variant) => (
          <Button key={variant} variant={variant}>
            Save changes
          </Button>
        ))}
      </div>
    ),
    "With an icon": () => (
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" icon={<Plus aria-hidden />}>
          Add connection
        </Button>
        <Button variant="danger" icon={<Trash2 aria-hidden />}>
          Delete connection
        </Button>
      </div>
    ),
    Sizes: () => (
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm">Small</Button>
        <Button size="md">Medium</Button>
        <Button size="lg">Large</Button>
      </div>
    ),
    Disabled: () => (
      <div className="flex flex-wrap gap-2">
        {variants.map((variant) => (
          <Button key={variant} variant={variant} disabled>
            Save changes
          </Button>
        ))}
      </div>
    ),
    "Disabled with a reason": () => (
      <div className="flex flex-wrap gap-2">
        {variants.map((variant) => (
          <Button key={variant} variant={variant} disabledReason="Mend the two problems first.">
            Publish
          </Button>
        ))}
      </div>
    ),
    Loading: () => (
      <div className="flex flex-wrap gap-2">
        {variants.map((variant) => (
          <Button key={variant} variant={variant} loading>
            Save changes
          </Button>
        ))}
      </div>
    ),
    "Full width": () => (
      <Button variant="primary" fullWidth>
        Sign in
      </Button>
    ),
  },
});
