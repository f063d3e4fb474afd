import { SettingsSection } from "../../../src/patterns/settings-section.tsx";
import { SettingsSectionSkeleton } from "../../../src/patterns/settings-section-skeleton.tsx";
import { Button } from "../../../src/primitives/button.tsx";
import { Field } from "../../../src/primitives/field.tsx";
import { Input } from "../../../src/primitives/input.tsx";
import { definePage } from "../../define-page.ts";

const words = { title: "Retries", description: "How often a step that failed for a passing reason is tried again." };

export default definePage({
  title: "Settings section",
  states: {
    "With a form": () => (
      <SettingsSection id="retries" {...words} footer={<Button variant="primary">Save</Button>}>
        <Field label="Tries">{(control) => <Input {...control} type="number" defaultValue={5} />}</Field>
        <Field label="At most between two">{(control) => <Input {...control} defaultValue="60 s" />}</Field>
      </SettingsSection>
    ),
    "Something to read": () => (
      <SettingsSection id="about" title="About this organization">
        <p className="text-body">Made by Ada King on 3 March 2026.</p>
      </SettingsSection>
    ),
    "While its form is read": () => <SettingsSectionSkeleton id="retries-waiting" {...words} fields={2} hasFooter />,
    "While its lines are read": () => (
      <SettingsSectionSkeleton id="about-waiting" title="About this organization" lines={3} />
    ),
  },
});
