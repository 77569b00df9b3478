import type { Language } from './language.ts';

export const italian: Language = {
  words: [
    'è sono abbiamo viene vengono ha quando anche questo ma deve grazie può risultato atteso errore',
    'il la lo le un una di del della che per con nel alla si se non più dopo',
  ],
  headings: [
    /attes[oi]|desidera|dovrebbe/,
    /passi\b|passagg|riprodu/,
    /^dove|percorso/,
    /impatt|conseguen|coinvolt|portata/,
    null,
    /cambia/,
    /\bprov[ae]|tentat[oi]/,
    /^esempi/,
    /allegat|schermat/,
    /^ambiente/,
    /^(?:altr|collegh)/,
    /correlat[io]\b/,
    /ipotesi/,
    /risultat|descrizio|succede/,
  ],
  nothing: /nessun[oa]?|niente/,
  closing: /cordiali|saluti|grazie/,
};
