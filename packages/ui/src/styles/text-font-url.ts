/** The file that holds the letters of English and Dutch: what a document asks for before its styles ask for it. */
export const textFontUrl: string = new URL(
  "@fontsource-variable/geist/files/geist-latin-wght-normal.woff2",
  import.meta.url,
).href;
