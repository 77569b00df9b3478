/** Nouns for those who use or run a library, as alternatives of a regular expression. */
export const PEOPLE =
  '(?:users?|patrons?|readers?|students?|borrowers?|customers?|members?|staff(?: members)?|colleagues?|librarians?|researchers?|faculty|teachers?|lecturers?|instructors?|professors?|visitors?|persons?|people|clerks?|cataloguers?|catalogers?|operators?|classes|courses|borrowing|libraries|institutions?|branches|departments?|desks?|sessions?|nutzer|leser|personen|lecteurs|usuarios|utenti)';

/** Nouns for what libraries count. */
export const THINGS =
  '(?:records?|bibs?|titles?|items?|holdings?|portfolios?|collections?|loans?|requests?|orders?|invoices?|lines?|po ?lines?|pols?|books?|e-?books?|articles?|journals?|issues|volumes?|copies|fees?|fines?|letters?|notices?|e-?mails?|duplicates?|links?|lists?|files?|sets?|images?|objects?|entries|funds?|vendors?|tickets?|complaints?|questions?|transactions?|vouchers?|citations?|outputs?|documents?|accounts?|barcodes?|euros?|usd|eur|gbp|dollars?)';
