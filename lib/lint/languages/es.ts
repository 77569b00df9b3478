import type { Language } from './language.ts';

export const spanish: Language = {
  words:
    'está están hemos ha son pero cuando hay esta ya puede debería pasos resultado sale tiene el la los las del de y en un una con por para que se no',
  headings: [
    /esperad|desead|deber[íi]a/,
    /pasos/,
    /d[óo]nde|^ruta/,
    /afectad|alcance/,
    /frecuen|cu[áa]nd/,
    /cambio/,
    /intentad|prueba|probado|comproba/,
    /ejemplo|registros?$/,
    /adjunt/,
    /entorno/,
    /^(?:otr|compañ)/,
    /relacionad/,
    /causa\b|soluci/,
    /comporta|descripci|ocurre|incidencia/,
  ],
  nothing: /ningun[oa]|nada/,
  closing: /(?:un )?saludo|(?:muchas )?gracias/,
};
