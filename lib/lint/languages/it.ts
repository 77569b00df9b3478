import type { Language } from './language.ts';

export const italian: Language = {
  headings: String.raw`attes[oi]|desidera|dovrebbe
passi\b|passagg|riprodu
^dove|percorso
impatt|conse[cg]uen|coinvolt|portata

cambia
\bprov[ae]|tentat[oi]
esempi
allegat|schermat
^ambiente
^(?:altr|collegh)
correlat[io]\b
ipotesi
risultat|descrizio|succede`,
  nothing: 'nessun[oa]?|niente',
  closing: 'saluti|grazie',
};
