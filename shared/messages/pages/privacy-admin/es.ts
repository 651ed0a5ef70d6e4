import type { PrivacyAdminWords } from './words.ts';

export const es: PrivacyAdminWords = {
  lead: 'Lo que figura aquí se muestra en la página pública de privacidad, enlazada al pie de cada página salvo que usted haya indicado la suya.',
  toPage: 'Ver la página',
  controller: 'Quién responde de este servicio',
  controllerHint: 'Si se deja vacío, son el nombre y el remitente de esta instalación.',
  name: 'Nombre',
  address: 'Dirección postal',
  email: 'Correo para preguntas',
  officer: 'Delegado de protección de datos (opcional)',
  processors: 'Empresas que tratan datos para usted',
  processorsHint:
    'Una por línea: nombre; para qué; dónde. La plataforma misma figura siempre. Añada por ejemplo su servicio de correo.',
  demand: {
    heading: 'Contrato de encargo entre cliente y socio',
    lead: 'Ambos pueden cerrarlo en la página de su acceso compartido. Usted puede exigirlo: un acceso que empiece desde entonces solo se abre cuando hay un contrato confirmado. Los accesos ya vigentes quedan como están.',
    off: 'Es opcional.',
    on: (since) => `Se exige para accesos que empezaron después del ${since}.`,
    start: 'Exigirlo desde ahora',
    stop: 'Hacerlo opcional',
  },
  place: {
    heading: 'Dónde están los datos',
    objects: {
      eu: 'Los objetos de las organizaciones están vinculados a la Unión Europea.',
      anywhere: 'Los objetos de las organizaciones no están vinculados a ningún lugar.',
    },
    region: (region) => `La base de datos respondió desde la región ${region}.`,
    regionUnknown: 'La plataforma no dijo desde dónde respondió la base de datos.',
    strays:
      'La base de datos responde desde fuera de la Unión Europea, aunque la instalación dice estar vinculada allí. Probablemente se creó sin jurisdicción.',
    how: 'Ambas cosas se fijan antes del primer inicio: docs/data-location.md dice cómo.',
  },
};
