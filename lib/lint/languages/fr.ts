import type { Language } from './language.ts';

export const french: Language = {
  code: 'fr',
  telling:
    'est sont nous vous je pas ne avons avez ont peut cette lorsque quand mais être été fait merci bonjour il elle étapes résultat attendu exemple devrait suis',
  common: 'le la les un une des du de et à au aux en dans sur par pour avec depuis que qui se plus ce ou',
  headings: {
    expected: /attendu|souhait|devrait|^objectif/,
    steps: /[ée]tapes|reprodui|^reproduction|marche à suivre|^manipulation|^proc[ée]dure|^d[ée]marche/,
    screenshot: /jointe?s?$|^capture|copies? d'[ée]cran|^annexe/,
    relatedCase:
      /(?:tickets?|dossiers?|cas|demandes?) (?:li[ée]|associ|connexe|pr[ée]c[ée]dent|similaire)|num[ée]ro d[eu] (?:ticket|dossier|cas)|^voir aussi/,
    recentChanges: /modifi|changement|chang[ée]\b|mises? à jour|r[ée]cente?s?/,
    troubleshooting: /essa[iy]|tent[ée]|v[ée]rifi|tests? (?:effectu|r[ée]alis)|d[ée]j[àa] |^diagnostic/,
    frequency: /fr[ée]quence|^(?:depuis )?quand|combien de fois|r[ée]currence/,
    impact: /cons[ée]quence|touch[ée]e?s|concern[ée]e?s|port[ée]e|ampleur|gravit[ée]|urgence/,
    othersReproduce: /coll[èe]gue|^autres/,
    environment: /environnement|navigateur|^contexte|^syst[èe]me/,
    identifiers: /^exemple|identifiant|notices?$|code.barres|num[ée]ros?$|^r[ée]f[ée]rence/,
    location: /^o[uù](?![a-z])|emplacement|chemin|^lieu|^[ée]cran|^menu$|localisation/,
    proposedFix: /^causes? |hypoth[èe]se|^piste|solution (?:propos|possib|envisag)|^proposition|contournement/,
    observed: /constat|r[ée]el|probl[èe]me|erreur|sympt[ôo]me|r[ée]sultat|comportement|anomalie|ce qui se passe/,
  },
  nothing: /aucune?|rien|non|inconnue?|(?:voir )?ci-dess(?:o?us)/,
  closing:
    /(?:bien )?(?:cordialement|à vous)|(?:merci|en vous|avec mes) (?:d'avance|beaucoup|remerci)|bonne journée|sinc[èe]res? salutations/,
  signs: {
    observed: /erreur|message/,
    screenshot: /(?:ci-|pi[èe]ces? |en |fichiers? )joint|capture d'[ée]cran/,
    environment: /\b(?:en|de) (?:production|test)\b/,
    relatedCase: /\b(?:dossiers?|demandes?|cas)\b/,
  },
};
