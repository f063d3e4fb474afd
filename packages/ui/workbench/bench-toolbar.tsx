import { NativeSelect } from "../src/primitives/native-select.tsx";
import { addressWith, choices, navigate, type Settings } from "./address.ts";

const labels: Record<keyof Settings, string> = {
  theme: "Theme",
  dir: "Direction",
  portal: "Portal",
  locale: "Language",
};
const keys = ["theme", "dir", "portal", "locale"] as const;

/** Sets the parameters of the address, so that what is seen can be linked to. */
export function BenchToolbar({ path, settings }: { path: string; settings: Settings }) {
  return (
    <div className="grid grid-cols-2 gap-2 sm:flex">
      {keys.map((key) => (
        <NativeSelect
          key={key}
          size="sm"
          aria-label={labels[key]}
          value={settings[key]}
          options={choices[key].map((value) => ({ value, label: value }))}
          onChange={(event) => navigate(addressWith(path, { [key]: event.target.value }))}
        />
      ))}
    </div>
  );
}
