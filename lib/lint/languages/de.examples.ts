import type { LanguageExamples } from './examples.ts';

export const examples: LanguageExamples = {
  headings: {
    'Erwartetes Verhalten': 'expected',
    Sollzustand: 'expected',
    'Was wir erwartet hätten': 'expected',
    'Schritte zur Reproduktion': 'steps',
    'So lässt es sich nachstellen': 'steps',
    Vorgehen: 'steps',
    'Tatsächliches Ergebnis': 'observed',
    'Ist-Zustand': 'observed',
    Fehlerbeschreibung: 'observed',
    Fehlermeldung: 'observed',
    Problembeschreibung: 'observed',
    'Wo tritt das Problem auf': 'location',
    Menüpfad: 'location',
    Auswirkungen: 'impact',
    'Betroffene Benutzer': 'impact',
    'Seit wann': 'frequency',
    Häufigkeit: 'frequency',
    'Letzte Änderungen': 'recentChanges',
    'Bereits versucht': 'troubleshooting',
    'Bisherige Lösungsversuche': 'troubleshooting',
    'Beispiele (MMS-ID, Barcode)': 'identifiers',
    Anhänge: 'screenshot',
    Umgebung: 'environment',
    'Mögliche Ursache': 'proposedFix',
    'Frühere Fälle': 'relatedCase',
  },
  sentences: {
    secret: 'Das Kennwort lautet Riv4!NordEst9.',
    expected: 'Die Liste sollte alle Titel zeigen.',
    impact: 'Davon ist die ganze Ausleihe betroffen.',
    troubleshooting: 'Wir haben die Einstellungen geprüft.',
    recentChanges: 'Vorher wurde bei uns nichts geändert.',
    frequency: 'Das ist seit Montag so.',
    relatedCase: 'Siehe auch Fall 06412287.',
  },
  cases: [
    {
      subject: 'Mahnungen ohne Titel',
      description:
        'Schritte:\n1. Benutzerkonto öffnen\n2. Auf "Ausleihen" klicken\n3. Mahnung drucken\n\nIst: Die Tabelle mit den Titeln bleibt leer.\nSoll: Die Titel stehen in der Tabelle.\nBeispiel: Exemplar-Barcode 31990004417752',
      has: ['steps', 'observed', 'expected', 'identifiers'],
    },
    {
      subject: 'Erwerbung',
      description:
        'Fehlerbeschreibung: Beim Speichern der Bestellung erscheint eine leere Seite.\nErwartetes Ergebnis:\nUmgebung: Produktion, Firefox 128',
      has: ['observed', 'environment'],
      warns: ['missing-expected', 'missing-steps', 'missing-identifiers'],
    },
    {
      subject: 'Fernleihe',
      description:
        'Guten Tag,\n\nseit dem letzten Update werden unsere Fernleihbestellungen nicht mehr an die gebende Bibliothek geschickt. Wir haben schon die Partnerdaten geprüft, aber nichts gefunden. Bitte sehen Sie sich das an.\n\nMit freundlichen Grüßen\nDie Fernleihstelle',
      warns: ['missing-identifiers'],
    },
    {
      subject: 'Gebühren',
      description:
        'Bei der Benutzerin mit dem Barcode 20004417 wird die Gebühr doppelt berechnet. Das passiert immer, wenn sie ein Buch nach dem Fälligkeitstag zurückgibt. Richtig wäre eine einzige Gebühr.',
    },
    {
      subject: 'Import bricht ab',
      description:
        'Beim Import über Ressourcen > Importieren > Importe überwachen kommt die Fehlermeldung „Die Datei konnte nicht gelesen werden“. Job-ID 482910337. Ein Screenshot ist angehängt.',
      has: ['location', 'observed', 'identifiers'],
    },
    {
      subject: 'Suche in Primo',
      description:
        'Wenn ich in der erweiterten Suche nach einem Autor suche, erhalte ich keine Treffer. Die gleiche Suche in der einfachen Maske liefert 12 Treffer. Wie kann ich das beheben?',
    },
    {
      subject: 'Passwort',
      description:
        'Wir können uns nicht anmelden. Zum Testen: Benutzer demo_zb, Passwort: Lk4!uferWeg9. Bitte prüfen Sie, ob das bei Ihnen auch so ist.',
      warns: ['secret'],
    },
    {
      subject: 'Leserdaten',
      description:
        'Bei unserer Leserin Grete Halmbach, grete.halmbach@beispiel.example, werden die Vormerkungen nicht angezeigt. Auch nach einem Neustart ist das so.',
      warns: ['personal-data', 'missing-identifiers'],
    },
    {
      subject: 'Etiketten',
      description:
        '1. Exemplar aufrufen\n2. Etikett drucken wählen\n3. Vorlage 2 wählen\n\nDie Signatur wird abgeschnitten, obwohl sie nur zwölf Zeichen hat. Gemeldet haben das schon mehrere Kolleginnen.',
      has: ['steps'],
      warns: ['missing-identifiers'],
    },
    {
      subject: 'Analytics',
      description:
        'Steps to reproduce:\n1. Bericht öffnen\n2. Zeitraum auf das letzte Jahr setzen\n\nActual result: Die Summe ist kleiner als die Anzahl der Zeilen.\nExpected result: Beide Werte sind gleich.\n\nDas ist seit heute früh so und wir haben nichts geändert.',
      has: ['steps', 'observed', 'expected'],
      warns: ['missing-identifiers'],
    },
    {
      subject: 'Normdaten',
      description:
        'Problem: Die Verknüpfung mit dem Normsatz wird nicht gesetzt, obwohl die Nummer (DE-588)118540238 im Titel steht.\nSeit wann: seit dem 3. Mai\nBetroffen: etwa 40 Titel\nBereits versucht: Job zweimal gestartet\nSiehe auch Fall 06412287.',
      has: ['observed', 'frequency', 'impact', 'troubleshooting', 'identifiers'],
      warns: ['missing-expected', 'missing-steps'],
    },
    {
      subject: 'Vormerkungen',
      description:
        'Sobald eine Leserin in der App auf ein ausgeliehenes Buch tippt und dort die Vormerkung wählt, passiert es.\n\nFehler: Die Vormerkung wird zweimal angelegt.\nErwartet: eine einzige Vormerkung.\nBeispiel: Barcode 31990004417752',
      has: ['observed', 'expected', 'identifiers'],
      warns: ['missing-steps'],
    },
    {
      subject: 'Etagen',
      description:
        'Sobald eine Leserin in der App auf ein ausgeliehenes Buch tippt und dort den Abholort wählt, passiert es.\n\nFehler: Die Liste der Etagen wird nicht geladen.\nErwartet: die drei Etagen des Hauses. Das ist seit Montag so und auch bei 4711 im Testsystem.',
      has: ['observed', 'expected'],
    },
    {
      subject: 'Antwort',
      surface: 'comment',
      description:
        'Danke für die schnelle Antwort. Wir haben es mit einem anderen Konto versucht, aber es ist leider immer noch so. Das ist wirklich ärgerlich!',
    },
  ],
};
