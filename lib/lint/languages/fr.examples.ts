import type { LanguageExamples } from './examples.ts';

export const examples: LanguageExamples = {
  headings: {
    'Résultat attendu': 'expected',
    'Comportement souhaité': 'expected',
    'Ce qui devrait se passer': 'expected',
    'Étapes pour reproduire': 'steps',
    'Comment reproduire le problème': 'steps',
    Manipulation: 'steps',
    'Résultat obtenu': 'observed',
    'Comportement constaté': 'observed',
    'Description du problème': 'observed',
    "Message d'erreur": 'observed',
    Anomalie: 'observed',
    Où: 'location',
    'Chemin dans le menu': 'location',
    Conséquences: 'impact',
    'Usagers concernés': 'impact',
    'Depuis quand': 'frequency',
    Fréquence: 'frequency',
    'Modifications récentes': 'recentChanges',
    'Changements récents': 'recentChanges',
    'Tests effectués': 'troubleshooting',
    'Déjà essayé': 'troubleshooting',
    'Exemples de notices': 'identifiers',
    'Pièces jointes': 'screenshot',
    "Captures d'écran": 'screenshot',
    Environnement: 'environment',
    'Cause possible': 'proposedFix',
    'Tickets liés': 'relatedCase',
  },
  sentences: {
    secret: 'Le mot de passe est Riv4!NordEst9.',
    expected: 'La liste devrait être complète.',
    impact: 'Nos lecteurs ne peuvent plus emprunter.',
    troubleshooting: 'Nous avons testé sur un autre poste.',
    recentChanges: 'Nous n’avons rien modifié.',
    frequency: 'La liste est vide depuis lundi.',
    relatedCase: null,
  },
  cases: [
    {
      subject: 'Lettres de rappel',
      description:
        'Étapes :\n1. Ouvrir le compte du lecteur\n2. Cliquer sur « Prêts »\n3. Imprimer le rappel\n\nRésultat obtenu : le tableau des titres reste vide.\nRésultat attendu : les titres figurent dans le tableau.\nExemple : code-barres 31990004417752',
      has: ['steps', 'observed', 'expected', 'identifiers'],
    },
    {
      subject: 'Acquisitions',
      description:
        "Description du problème : une page blanche s'affiche quand on enregistre la commande.\nRésultat attendu :\nEnvironnement : production, Firefox 128",
      has: ['observed', 'environment'],
      warns: ['missing-expected', 'missing-steps', 'missing-identifiers'],
    },
    {
      subject: 'Prêt entre bibliothèques',
      description:
        'Bonjour,\n\nDepuis la dernière mise à jour, nos demandes de prêt ne sont plus envoyées à la bibliothèque prêteuse. Nous avons vérifié la fiche du partenaire, sans rien trouver. Merci de regarder.\n\nCordialement,\nLe service du prêt',
      warns: ['missing-identifiers'],
    },
    {
      subject: 'Amendes',
      description:
        "Pour la lectrice dont le code-barres est 20004417, l'amende est comptée deux fois. Cela se produit chaque fois qu'elle rend un livre après la date prévue. Il ne devrait y en avoir qu'une.",
    },
    {
      subject: 'Import interrompu',
      description:
        "Lors de l'import, dans Ressources > Importer > Suivi des imports, le message d'erreur « Le fichier n'a pas pu être lu » apparaît. Traitement 482910337. Vous trouverez une copie d'écran en pièce jointe.",
      has: ['location', 'observed', 'identifiers'],
    },
    {
      subject: 'Recherche avancée',
      description:
        'Quand je cherche un auteur dans la recherche avancée, je ne trouve aucun résultat. La même recherche dans le formulaire simple en donne 12. Comment peut-on corriger cela ?',
    },
    {
      subject: 'Connexion',
      description:
        'Nous ne pouvons plus nous connecter. Pour vos essais : utilisateur demo_bu, mot de passe : Riv4ge!Nord9. Merci de vérifier si vous avez le même problème.',
      warns: ['secret'],
    },
    {
      subject: 'Réservations',
      description:
        'Les réservations de notre lectrice Odile Ferrandeau, odile.ferrandeau@exemple.example, ne sont pas affichées. Même après un redémarrage, elle ne les voit pas.',
      warns: ['personal-data', 'missing-identifiers'],
    },
    {
      subject: 'Étiquettes',
      description:
        "1. Ouvrir l'exemplaire\n2. Choisir d'imprimer une étiquette\n3. Choisir le modèle 2\n\nLa cote est coupée alors qu'elle ne fait que douze caractères. Plusieurs collègues nous l'ont signalé.",
      has: ['steps'],
      warns: ['missing-identifiers'],
    },
    {
      subject: 'Analytics',
      description:
        "Steps to reproduce:\n1. Ouvrir le rapport\n2. Choisir l'année dernière\n\nActual result: la somme est plus petite que le nombre de lignes.\nExpected result: les deux valeurs sont égales.\n\nC'est ainsi depuis ce matin et nous n'avons rien changé.",
      has: ['steps', 'observed', 'expected'],
      warns: ['missing-identifiers'],
    },
    {
      subject: 'Autorités',
      description:
        "Problème : le lien avec la notice d'autorité n'est pas créé, bien que le numéro 027253139 soit dans la notice.\nDepuis quand : le 3 mai\nPortée : environ 40 notices\nDéjà essayé : traitement lancé deux fois\nVoir aussi le dossier 06412287, nous pensons que c'est la même chose.",
      has: ['observed', 'frequency', 'impact', 'troubleshooting', 'identifiers'],
      warns: ['missing-expected', 'missing-steps'],
    },
    {
      subject: 'Réponse',
      surface: 'comment',
      description:
        "Merci pour votre réponse rapide. Nous avons essayé avec un autre compte, mais c'est toujours pareil. C'est vraiment pénible !",
    },
  ],
};
