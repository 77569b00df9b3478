import type { Language } from './language.ts';

export const italian: Language = {
  code: 'it',
  telling:
    'è sono abbiamo ho hanno quando anche questo questa viene vengono può possiamo ma ci ogni però grazie buongiorno salve passi risultato atteso esempio dovrebbe deve errore siamo',
  common: 'il lo la gli le un una di del della dei delle in nel nella al alla da dal con per su che si più non dopo come se',
  headings: {
    expected: /attes[oi]|previsto|desiderat|dovrebbe|aspetta|^obiettivo/,
    steps: /passi\b|passagg|riprodu|^procedura/,
    screenshot: /allegat|schermat|cattura|^immagin/,
    relatedCase: /correlat|collegat|cas[oi] (?:precedent|simil)|numero (?:del|di) caso|^vedi anche/,
    recentChanges: /modific|cambia|aggiornament/,
    troubleshooting: /provat|^prov[ae]\b|tentat|verific|controll|test (?:fatt|eseguit|effettuat)/,
    frequency: /frequenza|^(?:da )?quando|quante volte|ogni quanto/,
    impact: /impatto|conseguenz|coinvolt|portata|gravità|urgenza/,
    othersReproduce: /collegh[ie]|^altr[ie]/,
    environment: /^ambiente|^sistema|^contesto|piattaforma/,
    identifiers: /esempi|identificativ|codic[ei] |numer[oi]$|^riferiment/,
    location: /^dove|percorso|posizione|^men[ùu]$|^pagina/,
    proposedFix: /causa\b|ipotesi|sospett|soluzione|propost|suggeriment/,
    observed: /problema|errore|sintom|descrizion|risultat|comportament|situazione|cosa (?:succede|accade)|messaggio/,
  },
  nothing: /nessun[oa]?|niente|nulla|sconosciut[oa]|(?:vedi|come) sopra|vedi sotto/,
  closing: /cordiali|(?:distinti|cari) saluti|saluti|(?:molte )?grazie/,
  signs: {
    observed: /errore|messaggio/,
    screenshot: /\b(?:in )?allegat[oaie]\b|schermata/,
    environment: /\b(?:produzione|ambiente di (?:test|prova))\b/,
    relatedCase: /\bcas[oi]\b/,
  },
};
