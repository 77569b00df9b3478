/** Names of the stand-in portal. */

/** The real portal's. */
export const PORTAL_HOST = 'support.proquest.com';
/** Of a portal that somebody may name besides. */
export const OTHER_HOST = 'support.library.example';
