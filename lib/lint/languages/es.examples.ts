import type { LanguageExamples } from './examples.ts';

export const examples: LanguageExamples = {
  headings: {
    'Resultado esperado': 'expected',
    'Comportamiento deseado': 'expected',
    'Lo que debería ocurrir': 'expected',
    'Pasos para reproducirlo': 'steps',
    'Cómo reproducir el error': 'steps',
    Procedimiento: 'steps',
    'Resultado obtenido': 'observed',
    'Comportamiento actual': 'observed',
    'Descripción del problema': 'observed',
    'Mensaje de error': 'observed',
    Incidencia: 'observed',
    'Dónde ocurre': 'location',
    'Ruta del menú': 'location',
    Consecuencias: 'impact',
    'Usuarios afectados': 'impact',
    'Desde cuándo': 'frequency',
    Frecuencia: 'frequency',
    'Cambios recientes': 'recentChanges',
    'Pruebas realizadas': 'troubleshooting',
    'Qué hemos intentado': 'troubleshooting',
    'Ejemplos de registros': 'identifiers',
    Adjuntos: 'screenshot',
    'Capturas de pantalla': 'screenshot',
    Entorno: 'environment',
    'Posible causa': 'proposedFix',
    'Casos relacionados': 'relatedCase',
  },
  sentences: {
    secret: 'La contraseña es Riv4!NordEst9.',
    expected: 'La lista debería estar completa.',
    impact: 'Los usuarios no pueden renovar sus préstamos.',
    troubleshooting: 'Hemos comprobado los permisos.',
    recentChanges: 'No hubo ningún cambio.',
    frequency: 'La lista está vacía desde el lunes.',
    relatedCase: 'Véase también el caso 06412287.',
  },
  cases: [
    {
      subject: 'Cartas de reclamación',
      description:
        'Pasos:\n1. Abrir la cuenta del usuario\n2. Pulsar «Préstamos»\n3. Imprimir la carta\n\nResultado obtenido: la tabla de títulos queda vacía.\nResultado esperado: los títulos están en la tabla.\nEjemplo: código de barras 31990004417752',
      has: ['steps', 'observed', 'expected', 'identifiers'],
    },
    {
      subject: 'Adquisiciones',
      description:
        'Descripción del problema: aparece una página en blanco cuando se guarda el pedido.\nResultado esperado:\nEntorno: producción, Firefox 128',
      has: ['observed', 'environment'],
      warns: ['missing-expected', 'missing-steps', 'missing-identifiers'],
    },
    {
      subject: 'Préstamo interbibliotecario',
      description:
        'Buenos días:\n\nDesde la última actualización, nuestras peticiones ya no se envían a la biblioteca prestadora. Hemos revisado los datos del socio, pero no hay nada extraño. Por favor, échenle un vistazo.\n\nUn saludo,\nServicio de préstamo',
      warns: ['missing-identifiers'],
    },
    {
      subject: 'Multas',
      description:
        'A la usuaria con el código 20004417 se le cobra la multa dos veces. Ocurre siempre que devuelve un libro después de la fecha. Solo debería haber una.',
    },
    {
      subject: 'La importación se detiene',
      description:
        'Al importar, en Recursos > Importar > Supervisar importaciones, sale el mensaje de error «No se ha podido leer el archivo». Proceso 482910337. Adjuntamos una captura de pantalla.',
      has: ['location', 'observed', 'identifiers'],
    },
    {
      subject: 'Búsqueda avanzada',
      description:
        'Cuando busco un autor en la búsqueda avanzada no aparece ningún resultado. La misma búsqueda en el formulario sencillo da 12. ¿Cómo se puede corregir esto?',
    },
    {
      subject: 'Acceso',
      description:
        'Ya no podemos entrar. Para sus pruebas: usuario demo_bu, contraseña: Rib3ra!Norte9. Por favor, comprueben si a ustedes les pasa lo mismo.',
      warns: ['secret'],
    },
    {
      subject: 'Reservas',
      description:
        'Las reservas de nuestra usuaria Inés Valverde, ines.valverde@ejemplo.example, no se muestran. Ni después de reiniciar las puede ver.',
      warns: ['personal-data', 'missing-identifiers'],
    },
    {
      subject: 'Tejuelos',
      description:
        '1. Abrir el ejemplar\n2. Elegir imprimir tejuelo\n3. Elegir la plantilla 2\n\nLa signatura sale cortada, aunque solo tiene doce caracteres. Nos lo han dicho ya varias compañeras.',
      has: ['steps'],
      warns: ['missing-identifiers'],
    },
    {
      subject: 'Analytics',
      description:
        'Steps to reproduce:\n1. Abrir el informe\n2. Elegir el año pasado\n\nActual result: la suma es menor que el número de filas.\nExpected result: los dos valores son iguales.\n\nEs así desde esta mañana y no hemos cambiado nada.',
      has: ['steps', 'observed', 'expected'],
      warns: ['missing-identifiers'],
    },
    {
      subject: 'Autoridades',
      description:
        'Problema: no se crea el enlace con la autoridad, aunque el número 981058513608 está en el registro.\nDesde cuándo: el 3 de mayo\nAlcance: unos 40 registros\nYa hemos probado: lanzar el proceso dos veces\nVéase también el caso 06412287, que parece lo mismo.',
      has: ['observed', 'frequency', 'impact', 'troubleshooting', 'identifiers'],
      warns: ['missing-expected', 'missing-steps'],
    },
    {
      subject: 'Respuesta',
      surface: 'comment',
      description: 'Gracias por la rápida respuesta. Lo hemos intentado con otra cuenta, pero sigue igual. ¡Es muy molesto!',
    },
  ],
};
