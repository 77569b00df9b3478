// Dates as this page's user sees them.
import { boot, portalNow } from 'portal/boot';
import { dateTexts } from 'portal/dates';

const texts = dateTexts(boot.locale, boot.timeZone);

export const DATE_TIME_STYLE = texts.dateTimeStyle;
export const formatDateTime = texts.formatDateTime;
export const formatFeedTime = (instant) => texts.formatFeedTime(instant, portalNow());
