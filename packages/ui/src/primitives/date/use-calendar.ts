import { useState } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import { toast } from "../toast.ts";
import { useLoaded } from "../use-loaded.ts";

const load = async () => (await import("./calendar.tsx")).Calendar;

/** A calendar that is loaded as somebody goes for its trigger: most who see a day never open one. */
export const useCalendar = (isOpenAtFirst: boolean) => {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const [isSought, setSought] = useState(false);
  const words = useUiWords();
  // Wanted no more, so that the next press asks anew.
  const giveUp = () => {
    if (isOpen) toast.error(words.calendarUnreachable);
    setOpen(false);
    setSought(false);
  };
  const Calendar = useLoaded(load, isOpen || isSought, giveUp);
  const seek = () => setSought(true);
  return { Calendar, isOpen: isOpen && Calendar !== null, setOpen, seeking: { onPointerEnter: seek, onFocus: seek } };
};
