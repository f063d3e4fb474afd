import { useEffect } from "react";
import { toast as sonner } from "sonner";
import { Button } from "../../../src/primitives/button.tsx";
import { toast } from "../../../src/primitives/toast.ts";
import { definePage } from "../../define-page.ts";

function Raised({ raise }: { raise: () => void }) {
  useEffect(() => {
    raise();
    return () => {
      sonner.dismiss();
    };
  }, [raise]);
  return <p className="text-fg-muted">A toast waits in the corner.</p>;
}

const forever = { duration: Infinity };
const raiseSuccess = () => toast.success("Connection saved", forever);
const raiseError = () =>
  toast.error("The site didn't answer", {
    ...forever,
    description: "Check that it is up, then try again.",
    action: { label: "Try again", onClick: () => undefined },
  });
const raiseSeveral = () => {
  toast.success("Connection saved", forever);
  raiseError();
  toast.warning("The key ends tomorrow", forever);
  toast.info("A new version is running", forever);
};
const raiseLoading = () => toast.loading("Reading posts", forever);

export default definePage({
  title: "Toast",
  states: {
    Buttons: () => (
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => toast.success("Connection saved")}>Success</Button>
        <Button onClick={() => toast.error("The site didn't answer")}>Error</Button>
        <Button onClick={() => toast.warning("The key ends tomorrow")}>Warning</Button>
        <Button onClick={() => toast.info("A new version is running")}>Info</Button>
      </div>
    ),
  },
  overlays: {
    Success: () => <Raised raise={raiseSuccess} />,
    "Error with an action": () => <Raised raise={raiseError} />,
    Several: () => <Raised raise={raiseSeveral} />,
    Loading: () => <Raised raise={raiseLoading} />,
  },
});
