import type { Language } from './language.ts';

export const french: Language = {
  headings: `attendu|souhait|devrait
[ée]tapes|reprodui|proc[ée]d|^manip
^o[uù](?![a-z])|chemin
cons[ée]q|concern[ée]e?s|touché
fr[ée]quence|quand
^modif|à jour
essa[iy]|v[ée]rifi|effectu
exemple
jointe?s$|captur
environne|navigateur
^(?:autres|coll[èe]gu)
li[ée]e?s$
hypoth|^piste
constat|réel|problème|erreur|r[ée]sultat|comporte|se passe|anomalie`,
  nothing: 'aucune?|inconnue?|ci-dessus',
  closing: '(?:bien )?cordial',
};
