import type { Language } from './language.ts';

export const spanish: Language = {
  words: [
    'está están hemos ha son pero cuando hay esta nos ya muy gracias sale puede debería pasos resultado',
    'el la los las del de y en un una con por para que se lo al no',
  ],
  headings: [
    /esperad|desead|deber[íi]a/,
    /pasos|reproducir|procedim/,
    /d[óo]nde|^ruta/,
    /afectad|consecuen|alcance/,
    /frecuen|cu[áa]nd/,
    /cambio/,
    /intentad|prueba|probado|comproba/,
    /ejemplo|registros?$/,
    /adjunt|captura/,
    /entorno/,
    /^(?:otr|compañ)/,
    /relacionad/,
    /causa\b|soluci/,
    /comporta|descripci|ocurre|incidencia/,
  ],
  nothing: /ningun[oa]|nada/,
  closing: /(?:un )?saludo|(?:muchas )?gracias/,
};
