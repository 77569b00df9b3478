import type { Language } from './language.ts';

export const italian: Language = {
  words:
    'è sono abbiamo viene ha quando anche questo ma deve può risultato errore non descrizione atteso il la le un una di del della che per con si',
  headings: [
    /attes[oi]|desidera|dovrebbe/,
    /passi\b|passagg|riprodu/,
    /^dove|percorso/,
    /impatt|conse[cg]uen|coinvolt|portata/,
    null,
    /cambia/,
    /\bprov[ae]|tentat[oi]/,
    /esempi/,
    /allegat|schermat/,
    /^ambiente/,
    /^(?:altr|collegh)/,
    /correlat[io]\b/,
    /ipotesi/,
    /risultat|descrizio|succede/,
  ],
  nothing: /nessun[oa]?|niente/,
  closing: /saluti|grazie/,
};
