/** Cases in a text: "00812345, Loans list stays empty after renewal", with what it links to where the text can hold links. */

/** Always number and short summary, as support and consortium want cases cited. */
export const citation = (number: string | null, subject: string | null): string =>
  [number, subject].filter((part) => part !== null).join(', ');

export interface CitedCase {
  cited: string;
  link: string | null;
  /** What else is told of it, one line each. */
  lines: readonly string[];
}

/** A list in Markdown. */
export const markdownOf = (cases: readonly CitedCase[]): string =>
  cases
    .map(({ cited, link, lines }) => {
      const name =
        link === null
          ? escaped(cited)
          : `[${escaped(cited)}](${link.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;
      return [`- ${name}`, ...lines.map((line) => `  ${escaped(line)}`)].join('  \n');
    })
    .join('\n');

/** What a page showed is text, no mark-up. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|!]/g, '\\$&').replace(/\s+/g, ' ');

/** The same as plain text. */
export const textOf = (cases: readonly CitedCase[]): string =>
  cases.map(({ cited, link, lines }) => [cited, ...(link === null ? [] : [link]), ...lines].join('\n')).join('\n\n');
