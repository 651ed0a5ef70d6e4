import type { PrivacyWords } from './words.ts';

export const es: PrivacyWords = {
  title: 'Privacidad',
  lead: (host) =>
    `${host} ofrece Panelshare para que sus clientes puedan compartir sus cuentas de hosting con socios sin entregar una contraseña. Esta página dice qué se guarda para ello, por qué, cuánto tiempo y qué puede hacer usted.`,
  roles: {
    heading: 'Quién responde de qué',
    lines: (host) => [
      {
        who: host,
        what: 'es responsable del tratamiento de lo que este servicio necesita: inicio de sesión, organizaciones, accesos compartidos, registro y correos.',
      },
      {
        who: 'El cliente',
        what: `es responsable de lo que hay en su cuenta de hosting: sitios web, buzones, bases de datos. ${host} lo aloja como encargado del tratamiento.`,
      },
      {
        who: 'El socio',
        what: 'es encargado del tratamiento del cliente cuando trabaja con datos personales en la cuenta, y responsable de su propio fichero de clientes.',
      },
    ],
    agreement:
      'El contrato de encargo que esto requiere puede cerrarse en la página del acceso compartido: con una plantilla o indicando el suyo propio. Quién lo eligió, quién lo confirmó, cuándo y el hash del texto se guardan con el acceso.',
  },
  contact: {
    heading: 'A quién escribir',
    controller: 'Responsable del tratamiento',
    officer: 'Delegado de protección de datos',
    writeTo: (host) => `Escriba a ${host}:`,
  },
  data: {
    heading: 'Qué se guarda, por qué y cuánto tiempo',
    lead: 'No hay rastreo, ni publicidad, ni perfiles. Las únicas cookies mantienen su sesión iniciada y recuerdan el idioma que eligió.',
    columns: { what: 'Qué', why: 'Por qué', until: 'Cuánto tiempo' },
    bases: {
      contract: 'Lo que usted o su organización pidió (RGPD art. 6.1 b)',
      interest: 'Seguridad y prueba (RGPD art. 6.1 f)',
    },
    purposes: {
      person: {
        name: 'Usted',
        what: 'Dirección, nombre, idioma, nombres de sus llaves de acceso; cambios de dirección y recuperaciones de acceso.',
        until: (spans) =>
          `Hasta que usted se elimine; cambios de dirección ${spans('addressChange')} y recuperaciones ${spans('recovery')} después de su fin.`,
      },
      session: {
        name: 'Inicio de sesión',
        what: 'Códigos, sesiones y dispositivos: nombre, primer y último uso.',
        until: (spans) =>
          `Códigos: ${spans('challenge')} tras caducar; dispositivos: ${spans('device')} tras su fin.`,
      },
      organisation: {
        name: 'Organizaciones',
        what: 'Nombre, miembros y funciones, equipos, invitaciones para unirse.',
        until: (spans) =>
          `Hasta que usted la deje o se elimine; invitaciones: ${spans('memberInvitation')} tras caducar su enlace. El nombre queda en los recibos de la otra parte.`,
      },
      partnership: {
        name: 'Asociación',
        what: 'Qué se confirmó, quién, cuándo y desde qué dirección de red; sitio web, pruebas y motivos de las decisiones.',
        until: (spans) => `${spans('partnershipWords')} tras eliminarse la organización.`,
      },
      account: {
        name: 'Cuentas',
        what: 'Qué cuenta de hosting pertenece a quién, su dirección de contacto, qué lista el panel en ella y con qué se demostró.',
        until: (spans) =>
          `${spans('accountContact')} tras dejar la cuenta y retirarse todos sus accesos; pruebas: ${spans('claim')} tras la decisión.`,
      },
      share: {
        name: 'Accesos compartidos',
        what: 'Quién compartió qué con quién, hasta cuándo, quién lo decidió, qué se creó en el panel.',
        until: (spans) =>
          `Se conservan tras el fin, porque de ellos salen los recibos de ambas partes; listas del contenido: ${spans('inventory')} tras el fin.`,
      },
      opening: {
        name: 'Aperturas',
        what: 'Quién del socio abrió qué cuenta, cuándo y desde cuál de sus dispositivos.',
        until: (spans) => `${spans('opening')} tras la apertura.`,
      },
      client_book: {
        name: 'Ficheros de clientes',
        what: 'Lo que un socio anota sobre sus clientes. De ello responde el socio.',
        until: () => 'Hasta que el socio lo elimine.',
      },
      request: {
        name: 'Solicitudes',
        what: 'A qué dirección escribió un socio, con qué palabras y qué se respondió; a quién bloqueó usted.',
        until: (spans) =>
          `Dirección y texto: ${spans('accessRequest')} tras caducar el enlace; un bloqueo, hasta que usted lo levante.`,
      },
      tender: {
        name: 'Licitaciones',
        what: 'Qué pide a los socios, su contacto, quién lo abrió y qué se ofreció.',
        until: (spans) =>
          `${spans('tenderUnconfirmed')} mientras la dirección no esté confirmada; textos, contacto y ofertas: ${spans('tender')} tras el fin de la licitación.`,
      },
      mail: {
        name: 'Correos',
        what: 'Lo que le enviamos. De los correos que un panel envía a una dirección de copia, solo que llegaron.',
        until: (spans) => `${spans('sent')} tras el envío.`,
      },
      log: {
        name: 'Registro',
        what: 'Quién hizo qué y cuándo. Los nombres están cifrados con una clave por persona.',
        until: () =>
          'Las entradas se quedan, porque nadie debe poder cambiar lo ocurrido. Si usted se elimina, su clave desaparece y su nombre ya no puede leerse.',
      },
      staff: {
        name: 'Ayuda del personal',
        what: 'Códigos con los que usted se identifica y acceso que usted da al personal.',
        until: () => 'Códigos: unos minutos; acceso: hasta que termina por sí solo.',
      },
      host: {
        name: 'Ajustes',
        what: 'Paneles y ajustes del proveedor y qué administrador los cambió.',
        until: () => 'Mientras funcione el servicio.',
      },
      operation: {
        name: 'Funcionamiento',
        what: 'Contadores contra quien prueba códigos, y respuestas que se repiten si una petición llega dos veces.',
        until: () => 'Un día.',
      },
    },
  },
  recipients: {
    heading: 'Quién los recibe',
    lines: [
      'La otra parte de un acceso compartido: nombres de quienes actúan, qué se comparte, cuándo se abrió.',
      'El panel de su cuenta: qué socio entra y con qué derechos.',
      'Los administradores y el personal del proveedor, para ayudarle; lo que hacen consta en su registro.',
      'Nadie más. No se vende nada.',
    ],
    processors: 'Empresas que los tratan para el proveedor',
    columns: { name: 'Nombre', purpose: 'Para qué', location: 'Dónde' },
    platform: {
      purpose: 'Ejecuta este servicio y su base de datos',
      location: {
        eu: 'Guardado en la Unión Europea',
        anywhere: 'Todo el mundo, con cláusulas contractuales tipo',
      },
    },
    none: 'El proveedor no ha indicado otras.',
  },
  location: {
    heading: 'Dónde están',
    eu: 'La base de datos y el registro están vinculados a la Unión Europea.',
    anywhere: 'El lugar lo elige la plataforma.',
  },
  rights: {
    heading: 'Sus derechos y dónde ejercerlos',
    copy: 'Una copia de sus datos:',
    copyLink: 'Descargar mis datos',
    correct: 'Corregir su nombre, dirección o idioma:',
    correctLink: 'Mi perfil',
    erase: 'Que se borren sus datos:',
    eraseLink: 'Eliminarme',
    end: 'Pausar o terminar un acceso compartido: en su página, en cualquier momento y sin dar motivos.',
    object: (contact) => `Oponerse o pedir que se limite el tratamiento: escriba a ${contact}.`,
    complain:
      'También puede reclamar ante una autoridad de protección de datos, por ejemplo la de donde vive.',
  },
  security: {
    heading: 'Cómo se protegen',
    lines: [
      'Sin contraseñas: inicio de sesión con llave de acceso o código por correo, y una prueba reciente antes de todo lo que da acceso.',
      'Las claves de los paneles y las credenciales están cifradas; los secretos nunca se envían por correo ni constan en el registro.',
      'Cada acceso se comprueba y se registra; el registro está encadenado, de modo que un cambio se nota.',
      'Los miembros ven solo lo que su función permite; el acceso terminado se retira en el panel y se comprueba allí.',
    ],
  },
  own: {
    title: 'Mis datos',
    lead: 'Un archivo con todo lo que se guarda aquí sobre usted. Se crea en el momento en que lo descarga.',
    holds: [
      'Su perfil, sus llaves de acceso por nombre, dispositivos y sesiones',
      'Sus organizaciones, funciones, equipos y los clientes que tiene asignados',
      'Qué abrió y cuándo, y qué dice el registro sobre usted y sus actos',
      'Solicitudes e invitaciones enviadas a su dirección',
      'Qué confirmó, cuándo y desde qué dirección de red',
    ],
    without: 'No contiene secretos, y de otros solo nombres que sus páginas ya muestran.',
    download: 'Descargar (JSON)',
    back: 'Volver a mi perfil',
    others: 'Qué se guarda en general y sus demás derechos:',
    toPrivacy: 'Privacidad',
    heading: 'Mis datos',
    text: 'Vea todo lo que se guarda sobre usted.',
    button: 'Descargar mis datos',
  },
};
