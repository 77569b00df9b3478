import type { Language } from './language.ts';

export const german: Language = {
  headings: String.raw`\bsoll|erwart|gewünscht
schritt|nachstell|reproduzieren|vorgehen
^wo\b|pfad$|^ort$
auswirk|betroff|folgen
häufig|wie oft|wann$
änder
versuch|geprüft|getestet
beispiel|nummern?$
anh[aä]ng|anlage
umgebung
^(?:andere|kolleg)
^(?:frühe|ähnlich|verwandt)
ursache|vermut|lösung
\bist\b|fehler|tatsächlich|beschreib|verhalten|meldung|ergebnis|passiert`,
  nothing: 'keine?|unbekannt',
  closing: 'mit freundl|(?:viele|beste) gr',
};
