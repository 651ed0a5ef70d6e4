import type { ProgrammeWords } from './en.ts';

export const es: ProgrammeWords = {
  criteria: {
    register: { name: 'Registro mercantil', ask: 'Inscripción en el registro mercantil de su país' },
    website: { name: 'Sitio web activo', ask: 'Un sitio web activo' },
    volume: {
      name: 'Volumen anual',
      ask: 'Lo que compra al proveedor en un año, incluidos sus clientes',
    },
    support: {
      name: 'Da soporte',
      ask: 'Damos soporte a nuestros clientes para los productos que gestionamos.',
    },
    invoices: {
      name: 'Responde de las facturas',
      ask: 'Respondemos de las facturas de nuestros clientes o de los productos que gestionamos.',
    },
    exclusivity: {
      name: 'Exclusividad en licitaciones',
      ask: 'En los contratos que ganamos en las licitaciones del proveedor usamos solo sus productos.',
    },
    conditions: {
      name: 'Condiciones para revendedores',
      ask: 'Hemos leído las condiciones especiales para revendedores y las cumplimos.',
    },
  },
  form: {
    lead: 'Lo siguiente se revisa antes de decidir. Lo que no le corresponda puede quedar vacío; el proveedor se lo preguntará.',
    registerName: 'Nombre en el registro',
    registerNumber: 'Número en el registro',
    registerNumberHint: 'Por ejemplo un UID, un SIRET o un número del registro mercantil.',
    country: 'País',
    chooseCountry: 'Elija un país',
    registerWrong: 'Indique nombre, número y país, o nada de ello.',
    amount: 'Importe al año',
    amountHint: (chf, eur) => `Al menos ${chf} o ${eur}. Basta una estimación.`,
    amountWrong: 'Indique un importe entero, por ejemplo 2500.',
    currency: 'Moneda',
    agreeTo: 'A qué nos comprometemos',
    affiliate: 'Nuestra organización participa en el programa de afiliados del proveedor',
    affiliateHint:
      'Afiliado y socio se excluyen. Salga del programa de afiliados antes de presentar la solicitud.',
  },
  benefits: 'Qué obtienen los socios',
  owed: {
    title: 'Un nuevo acuerdo espera su confirmación',
    until: (date) =>
      `Léalo abajo y confírmelo a más tardar el ${date}. Hasta entonces no cambia nada; después no podrá aceptar accesos nuevos.`,
    overdue: (date) =>
      `Debía confirmarse a más tardar el ${date}. Hasta que un representante legal lo confirme abajo, no puede aceptar accesos nuevos. Los existentes continúan.`,
    confirm: (organisation) =>
      `Soy representante legal de ${organisation}. He leído el nuevo acuerdo y lo confirmo.`,
    button: 'Confirmar el nuevo acuerdo',
    only: 'Solo un representante legal puede confirmarlo. Avísele, por favor.',
  },
  confirmations: 'Todo lo que ha confirmado',
  copyOf: (version) => `Copia de la versión ${version}`,
  domains: {
    heading: 'Sus dominios',
    lead: 'Los clientes ven los dominios demostrados en su tarjeta de identidad, junto a su Partner-ID. Demuéstrelos con un registro DNS o con un archivo, como le resulte más fácil.',
    none: 'Todavía no hay ningún dominio.',
    field: 'Dominio',
    fieldHint: 'Por ejemplo studio.example, sin www.',
    add: 'Añadir el dominio',
    states: { pending: 'Aún sin demostrar', verified: 'Demostrado', withdrawn: 'Ya no se encuentra' },
    ways: { dns: 'con registro DNS', file: 'con archivo' },
    since: (date) => `desde el ${date}`,
    looked: (date) => `Última comprobación: ${date}. Volvemos a mirar cada día.`,
    record: 'Cree un registro DNS de tipo TXT',
    recordName: 'Nombre',
    recordValue: 'Valor',
    orFile: 'O ponga un archivo de texto con la misma línea en esta dirección',
    check: (domain) => `Comprobar ${domain} ahora`,
    remove: (domain) => `Quitar ${domain}`,
    found: 'Encontrado: el dominio está demostrado.',
  },
  rename: {
    heading: 'Nombre de la organización',
    field: 'Nombre',
    hint: 'Lo ven clientes y socios. Si el nombre de un socio se parece a otro, el proveedor lo revisa antes.',
    button: 'Cambiar el nombre',
    waits: (name) =>
      `El proveedor revisa antes el nuevo nombre «${name}». Recibirá un correo; hasta entonces vale el anterior.`,
    done: 'El nombre se ha cambiado.',
  },
};
