import type { Language } from './language.ts';

export const german: Language = {
  code: 'de',
  telling:
    'ist sind nicht wir ich sie haben hat wird werden wurde kann können soll sollte bitte wenn aber noch dass wie keine danke hallo schritte erwartet erwartetes ergebnis fehler beispiel wurden müssen',
  common: 'der die das und den dem des ein eine einen im auf mit für von bei beim zu zur zum nach seit auch über oder als es an aus',
  headings: {
    expected: /\bsoll|erwart|^gewünscht|^ziel$|^wunsch/,
    steps: /schritt|nachstell|reproduzieren|^reproduktion|^vorgehen|^ablauf|^was wir tun/,
    screenshot: /anhang|anhänge|^anlage|^angehängt|bildschirm|^bild/,
    relatedCase: /(?:frühere|andere|ähnliche|verwandte|zugehörige)\S* (?:fall|fälle|ticket)|fallnummer|^siehe auch/,
    recentChanges: /änderung|geändert|neuerung/,
    troubleshooting: /versucht|geprüft|getestet|probiert|^bisher|unternommen/,
    frequency: /häufig|wie oft|^(?:seit )?wann|reproduzierbar|zeitpunkt/,
    impact: /auswirk|betroffen|^folgen|^umfang|^ausmaß|dringlich|^schwere/,
    othersReproduce: /kolleg|andere|^auch bei/,
    environment: /umgebung/,
    identifiers: /beispiel|datens[aä]tz|kennung|nummern?$/,
    location: /^wo\b|pfad|^ort$|^menü|^seite$|^bereich|^maske/,
    proposedFix: /vermut|ursache|lösung|verdacht|^idee|vorschlag/,
    observed: /\bist\b|fehler|tatsächlich|beobacht|beschreibung|was passiert|verhalten|meldung|ergebnis|sachverhalt|^aktuell/,
  },
  nothing: /keine?r?|nichts|unbekannt|(?:siehe|wie) oben|siehe unten/,
  closing: /(?:mit )?(?:freundliche[nr]?|beste[nr]?|viele[nr]?|herzliche[nr]?|schöne[nr]?) (?:gr[uü]|dank)|vielen dank|mfg\b/,
  signs: {
    observed: /fehler|meldung/,
    screenshot: /\b(?:anbei|angehängt|beigefügt|(?:im|siehe) (?:anhang|screenshot|bild))/,
    environment: /\b(?:produktions?(?:umgebung|system)?|produktiv\w*|testumgebung)\b/,
    relatedCase: /\b(?:fall|fälle|vorgang)\b/,
  },
};
