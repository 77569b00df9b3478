import type { Language } from './language.ts';

export const spanish: Language = {
  code: 'es',
  telling:
    'está están hemos tenemos ha han son pero cuando hay esta este nos muy ya ser puede podemos aparece gracias hola sale pasos resultado esperado ejemplo debería debe siempre',
  common: 'el la los las del de y en un una al con por para que se lo como es no si desde su sin más',
  headings: {
    expected: /esper(?:ad|áb?a|ab)|desead|deber[íi]a|^objetivo/,
    steps: /pasos|reproduc(?:ir|ci)|procedimiento/,
    screenshot: /adjunt|captura|pantallazo|^archivos?$|^anexo/,
    relatedCase: /relacionad|casos? (?:anterior|previo|similar)|n[úu]mero del? caso/,
    recentChanges: /cambio|modificaci|actualizaci/,
    troubleshooting: /intent|probado|prueba|comproba|verifica/,
    frequency: /frecuencia|cu[áa]ndo|cu[áa]ntas veces/,
    impact: /impacto|consecuencia|afectad|alcance|gravedad|urgencia/,
    othersReproduce: /compañer|colega|^otr[oa]s/,
    environment: /entorno|navegador|^ambiente|^sistema|^contexto|versi[óo]n/,
    identifiers: /ejemplo|identificador|c[óo]digos? de barras|^registros?$|^referencia|n[úu]meros?$/,
    location: /d[óo]nde|ubicaci|^ruta|^lugar|^men[úu]$|p[áa]gina|^pantalla/,
    proposedFix: /causa\b|hip[óo]tesis|sospecha|soluci[óo]n|propuesta|sugerencia/,
    observed: /problema|^error|s[íi]ntoma|descripci|resultado|comportamiento|qu[ée] (?:ocurre|pasa|sucede)|incidencia|mensaje/,
  },
  nothing: /ningun[oa]?|ningún|nada|desconocid[oa]|(?:ver )?(?:arriba|abajo)/,
  closing: /(?:un )?(?:cordial )?saludos?|(?:muchas )?gracias|atentamente/,
  signs: {
    observed: /error|mensaje/,
    screenshot: /\badjunt(?:o|a|os|as|amos)\b|captura de pantalla/,
    environment: /\b(?:producci[óo]n|(?:entorno|ambiente) de pruebas?)\b/,
    relatedCase: /\bcasos?\b/,
  },
};
