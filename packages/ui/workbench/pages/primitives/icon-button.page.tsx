import { Plus, RefreshCw, Trash2 } from "lucide-react";
import { IconButton } from "../../../src/primitives/icon-button.tsx";
import { definePage } from "../../define-page.ts";

const variants = ["primary", "secondary", "ghost", "danger"] as const;

export default definePage({
  title: "Icon button",
  states: {
    Variants: () => (
      <div className="flex gap-2">
        {variants.map((variant) => (
          <IconButton key={variant} variant={variant} label="Add step" icon={<Plus aria-hidden />} />
        ))}
      </div>
    ),
    Sizes: () => (
      <div className="flex items-center gap-2">
        {(["sm", "md", "lg"] as const).map((size) => (
          <IconButton key={size} size={size} variant="secondary" label="Refresh" icon={<RefreshCw aria-hidden />} />
        ))}
      </div>
    ),
    Loading: () => <IconButton variant="secondary" loading label="Refresh" icon={<RefreshCw aria-hidden />} />,
    Disabled: () => <IconButton variant="secondary" disabled label="Delete" icon={<Trash2 aria-hidden />} />,
    "Disabled with a reason": () => (
      <IconButton
        variant="secondary"
        disabledReason="A run is still using this step."
        label="Delete"
        icon={<Trash2 aria-hidden />}
      />
    ),
  },
});
