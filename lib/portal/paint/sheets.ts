/** Constructed style sheets: the one way of styling that no content security policy of a portal blocks. */

const sheets = new Map<string, CSSStyleSheet>();

/** The sheet with this text; the same text gives the same sheet, so that hundreds of roots share one. */
export function sheetOf(css: string): CSSStyleSheet {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  return sheet;
}

/** Adds the sheet to a document or root of the page unless it is there; the page may have assigned its own list since the last call. */
export function adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Takes the sheet away again. */
export function abandon(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  if (root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
}
