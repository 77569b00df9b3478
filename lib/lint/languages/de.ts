import type { Language } from './language.ts';

export const german: Language = {
  words: [
    'ist sind nicht wir ich haben hat wird werden wurde kann wenn noch bitte keine sollte schritte erwartet ergebnis',
    'der die das und den dem ein eine im auf mit für von bei zu seit auch',
  ],
  headings: [
    /\bsoll|erwart|gewünscht/,
    /schritt|nachstell|reproduzieren|^vorgehen/,
    /^wo\b|pfad$|^ort$/,
    /auswirk|betroffen|^folgen/,
    /häufig|wie oft|wann$/,
    /änder/,
    /versuch|geprüft|getestet/,
    /beispiel|nummern?$/,
    /anh[aä]ng|^anlage/,
    /umgebung/,
    /^(?:andere|kolleg)/,
    /(?:frühe|ähnlich|verwandt)\S+ f[aä]ll/,
    /ursache|vermut|lösung/,
    /\bist\b|fehler|tatsächlich|beschreibung|verhalten|meldung|ergebnis|passiert/,
  ],
  nothing: /keine?|unbekannt|siehe oben/,
  closing: /(?:mit freundlichen|viele|beste|herzliche) gr/,
};
