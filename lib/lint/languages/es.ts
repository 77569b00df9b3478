import type { Language } from './language.ts';

export const spanish: Language = {
  headings: String.raw`esperad|desead|deber[íi]a
pasos
d[óo]nde|^ruta
afectad|alcance
frecuen|cu[áa]nd
cambio
intentad|prueba|probado|comproba
ejemplo|registros?$
adjunt
entorno
^(?:otr|compañ)
relacionad
causa\b|soluci
comporta|descripci|ocurre|incidencia`,
  nothing: 'ningun[oa]|nada',
  closing: '(?:un )?saludo|(?:muchas )?gracias',
};
