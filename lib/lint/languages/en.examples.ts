import type { LanguageExamples } from './examples.ts';

/** English texts stay English whatever they quote or name. */
export const examples: LanguageExamples = {
  headings: {
    'Expected result': 'expected',
    'What should happen': 'expected',
    'Steps to reproduce': 'steps',
    'What we do': 'steps',
    'Actual result': 'observed',
    'What happens': 'observed',
    'Where in the product': 'location',
    'Affected users': 'impact',
    'How often': 'frequency',
    'Recent changes': 'recentChanges',
    'Tried so far': 'troubleshooting',
    Examples: 'identifiers',
    Attachments: 'screenshot',
    Environment: 'environment',
    'Our guess': 'proposedFix',
    'Related cases': 'relatedCase',
    'Notes for the analyst': 'other',
  },
  sentences: {
    secret: 'The password is Riv4!NordEst9.',
    expected: 'The list should be complete.',
    impact: 'All our readers are affected.',
    troubleshooting: 'We tried another browser.',
    recentChanges: 'We changed nothing.',
    frequency: 'The list is empty since Monday.',
    relatedCase: 'See also case 06412287.',
  },
  cases: [
    {
      subject: 'Collection "Bibliothèque de la Pléiade" is not found',
      description:
        'Please look at the collection "La Comédie humaine et les autres romans de la série" in Primo. It is not found by its title. Expected: one hit. To see it: 1. Open Primo 2. Search for the title. MMS ID 9912345678901234.',
      has: ['identifiers'],
    },
    {
      subject: 'Titel der Reihe',
      description:
        'The titles Die Geschichte der Bibliothek, Das Buch und die Welt and Der Leser und das Werk sort under D since the May release. Articles should be skipped.',
    },
    {
      subject: 'Revista de la Facultad de Derecho',
      description:
        'Please activate Revista de la Facultad de Derecho y Ciencias de los Andes and Anales de la Real Academia de Medicina in the CZ, portfolio 53123456789012345.',
      has: ['identifiers'],
    },
    {
      subject: 'Names sort wrongly',
      description: 'Authors such as van der Meer, de la Cruz, Di Stefano and von der Heide come under their prefixes in the browse list.',
    },
    {
      subject: 'German interface',
      description:
        'With the interface in German the button says Zurück zur Liste der Titel und Exemplare, which is too long for its place, and is cut.',
    },
    {
      subject: 'Error message in French',
      description:
        'The error is « Une erreur est survenue, veuillez réessayer plus tard ou contacter votre bibliothèque », and it comes with each search in the app. We expect results.',
    },
    {
      subject: 'Sets',
      description: 'MMS ID 9912345678901234, barcode 31990004417752, PO line POL-1234',
      has: ['identifiers'],
    },
    {
      subject: 'User-Agent',
      description:
        'Mozilla/5.0 (Windows; U; Windows NT 5.1; de; rv:1.9.1) Gecko/20090624 Firefox/3.5\nMozilla/5.0 (X11; U; Linux; fr; es; it) non-free',
    },
    {
      subject: 'Short',
      description: 'Loans list empty',
    },
    {
      subject: 'Wer ist wer',
      description: 'The title Wer ist wer und was ist was cannot be requested by readers of the branch.',
    },
    {
      subject: 'Catalogo del Museo',
      description:
        'Il Catalogo generale del Museo and La Biblioteca di Storia della Chiesa are shown twice in the list of new titles. It began in April.',
    },
    {
      subject: 'Answer',
      surface: 'comment',
      description: 'Thanks, your answer helped: with the role added to Dr. Hans von der Au he can open the page. Merci and danke!',
    },
  ],
};
