import type { Language } from './language.ts';

export const german: Language = {
  words:
    'ist sind nicht wir ich haben hat wird werden kann wenn bitte keine schritte erwartet ergebnis der die das und ein eine auf mit für von zu im',
  headings: [
    /\bsoll|erwart|gewünscht/,
    /schritt|nachstell|reproduzieren|vorgehen/,
    /^wo\b|pfad$|^ort$/,
    /auswirk|betroff|folgen/,
    /häufig|wie oft|wann$/,
    /änder/,
    /versuch|geprüft|getestet/,
    /beispiel|nummern?$/,
    /anh[aä]ng|anlage/,
    /umgebung/,
    /^(?:andere|kolleg)/,
    /^(?:frühe|ähnlich|verwandt)/,
    /ursache|vermut|lösung/,
    /\bist\b|fehler|tatsächlich|beschreib|verhalten|meldung|ergebnis|passiert/,
  ],
  nothing: /keine?|unbekannt/,
  closing: /mit freundl|(?:viele|beste) gr/,
};
