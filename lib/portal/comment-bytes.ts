/** What a comment on a case holds, in bytes of UTF-8: as the linter's rule has it, to which a test holds it. */
export const COMMENT_BYTES = 4000;

const encoder = new TextEncoder();

/** Bytes that a text takes in UTF-8. */
export const bytesOf = (text: string): number => encoder.encode(text).length;
