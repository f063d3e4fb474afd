"use client";

import { createContext, useContext } from "react";
import { type Locale, phrasesIn, type Words } from "../words.ts";

export const LocaleContext = createContext<Locale>("en");

export const useLocale = (): Locale => useContext(LocaleContext);

/** The texts of a catalogue in the reader's language. */
export const useWords = <Source,>(words: Words<Source>): Source => phrasesIn(words, useLocale());
