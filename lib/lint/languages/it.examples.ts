import type { LanguageExamples } from './examples.ts';

export const examples: LanguageExamples = {
  headings: {
    'Risultato atteso': 'expected',
    'Comportamento desiderato': 'expected',
    'Che cosa dovrebbe succedere': 'expected',
    'Passi per riprodurre': 'steps',
    "Come riprodurre l'errore": 'steps',
    Procedura: 'steps',
    'Risultato ottenuto': 'observed',
    'Comportamento attuale': 'observed',
    'Descrizione del problema': 'observed',
    'Messaggio di errore': 'observed',
    'Che cosa succede': 'observed',
    Dove: 'location',
    'Percorso nel menu': 'location',
    Conseguenze: 'impact',
    'Utenti coinvolti': 'impact',
    'Da quando': 'frequency',
    Frequenza: 'frequency',
    'Modifiche recenti': 'recentChanges',
    'Prove effettuate': 'troubleshooting',
    'Già tentato': 'troubleshooting',
    'Esempi di record': 'identifiers',
    Allegati: 'screenshot',
    Schermate: 'screenshot',
    Ambiente: 'environment',
    'Possibile causa': 'proposedFix',
    'Casi correlati': 'relatedCase',
  },
  sentences: {
    secret: 'La password è Riv4!NordEst9.',
    expected: 'La lista dovrebbe essere completa.',
    impact: 'Gli utenti non possono rinnovare i prestiti.',
    troubleshooting: 'Abbiamo verificato i permessi.',
    recentChanges: 'Non abbiamo modificato nulla.',
    frequency: null,
    relatedCase: 'Vedi anche il caso 06412287.',
  },
  cases: [
    {
      subject: 'Lettere di sollecito',
      description:
        "Passi:\n1. Aprire l'account dell'utente\n2. Fare clic su «Prestiti»\n3. Stampare la lettera\n\nRisultato ottenuto: la tabella dei titoli resta vuota.\nRisultato atteso: i titoli sono nella tabella.\nEsempio: codice a barre 31990004417752",
      has: ['steps', 'observed', 'expected', 'identifiers'],
    },
    {
      subject: 'Acquisizioni',
      description:
        "Descrizione del problema: quando si salva l'ordine viene mostrata una pagina bianca.\nRisultato atteso:\nAmbiente: produzione, Firefox 128",
      has: ['observed', 'environment'],
      warns: ['missing-expected', 'missing-steps', 'missing-identifiers'],
    },
    {
      subject: 'Prestito interbibliotecario',
      description:
        "Buongiorno,\n\ndopo l'ultimo aggiornamento le nostre richieste non vengono più inviate alla biblioteca prestante. Abbiamo controllato i dati del partner, ma non c'è nulla di strano. Vi preghiamo di dare un'occhiata.\n\nCordiali saluti\nIl servizio prestiti",
      warns: ['missing-identifiers'],
    },
    {
      subject: 'Multe',
      description:
        "All'utente con il codice 20004417 la multa viene addebitata due volte. Accade sempre quando restituisce un libro dopo la scadenza. Dovrebbe essercene una sola.",
    },
    {
      subject: "L'importazione si ferma",
      description:
        "Durante l'importazione, in Risorse > Importa > Monitora importazioni, compare il messaggio di errore «Il file non può essere letto». Processo 482910337. In allegato una schermata.",
      has: ['location', 'observed', 'identifiers'],
    },
    {
      subject: 'Ricerca avanzata',
      description:
        'Quando cerco un autore nella ricerca avanzata non trovo alcun risultato. La stessa ricerca nella maschera semplice ne dà 12. Come si può correggere?',
    },
    {
      subject: 'Accesso',
      description:
        'Non riusciamo più a entrare. Per le vostre prove: utente demo_bu, password: Riv4!NordEst9. Vi preghiamo di verificare se anche da voi è così.',
      warns: ['secret'],
    },
    {
      subject: 'Prenotazioni',
      description:
        'Le prenotazioni della nostra utente Lidia Montebruno, lidia.montebruno@esempio.example, non vengono mostrate. Anche dopo il riavvio non le vede.',
      warns: ['personal-data', 'missing-identifiers'],
    },
    {
      subject: 'Etichette',
      description:
        "1. Aprire la copia\n2. Scegliere di stampare l'etichetta\n3. Scegliere il modello 2\n\nLa collocazione viene tagliata, anche se ha solo dodici caratteri. Ce lo hanno detto già diverse colleghe.",
      has: ['steps'],
      warns: ['missing-identifiers'],
    },
    {
      subject: 'Analytics',
      description:
        "Steps to reproduce:\n1. Aprire il rapporto\n2. Scegliere l'anno scorso\n\nActual result: la somma è minore del numero di righe.\nExpected result: i due valori sono uguali.\n\nÈ così da stamattina e non abbiamo cambiato nulla.",
      has: ['steps', 'observed', 'expected'],
      warns: ['missing-identifiers'],
    },
    {
      subject: 'Authority',
      description:
        'Problema: il legame con il record di autorità non viene creato, anche se il numero 981058513608 è nel record.\nDa quando: dal 3 maggio\nPortata: circa 40 record\nGià tentato: processo avviato due volte\nVedi anche il caso 06412287, che sembra la stessa cosa.',
      has: ['observed', 'frequency', 'impact', 'troubleshooting', 'identifiers'],
      warns: ['missing-expected', 'missing-steps'],
    },
    {
      subject: 'Risposta',
      surface: 'comment',
      description: 'Grazie per la risposta veloce. Abbiamo provato con un altro account, ma è ancora così. È davvero fastidioso!',
    },
  ],
};
