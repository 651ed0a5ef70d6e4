import type { DashboardWords } from './words.ts';

export const es: DashboardWords = {
  search: {
    title: 'Búsqueda',
    hint: 'Organizaciones, cuentas, accesos e invitaciones: por nombre, identificador, correo, dominio, cuenta del panel o número de cliente.',
    label: 'Buscar',
    kinds: {
      organisations: 'Organizaciones',
      accounts: 'Cuentas',
      grants: 'Accesos',
      invitations: 'Invitaciones',
    },
    none: (words) =>
      `No se encontró nada para «${words}». Los nombres se encuentran por el principio de cada palabra.`,
    all: (kind) => `Ver todo: ${kind}`,
  },
  account: {
    shownAs: 'Se muestra como',
    panelAccount: 'Cuenta del panel',
    contact: 'Contacto fijado',
    inDoubt: 'El panel nombra ahora otro contacto; nadie lo ha confirmado.',
    products: 'Productos',
    shares: 'Accesos',
    noShares: 'Nadie tiene acceso a esta cuenta.',
    invitations: 'Invitaciones',
  },
  invitation: {
    title: 'Invitación',
    sent: 'Enviada',
    answered: 'Respondida',
    grant: 'Acceso',
    cannot: 'Solo el cliente puede cambiar o retirar una invitación, y solo el partner puede responderla.',
  },
  outbox: {
    kind: 'Tipo',
    anyKind: 'Todos los tipos',
    what: 'Plantilla o tarea',
    address: 'Dirección',
    addressHint: 'La dirección completa y exacta.',
    groups: 'Abandonados, por motivo',
    count: 'Cuántos',
    oldest: 'El más antiguo',
    why: 'Qué significa',
    retryAll: (count) => `Reintentar los ${count}`,
    reasons: {
      refused:
        'Rechazado definitivamente. Revise la dirección, o la clave y los permisos en el servicio de correo o el panel; después, reintente.',
      silent:
        'Sin respuesta en doce intentos. Cuando el servicio de correo o el panel vuelva a responder, reintente todo.',
      address: 'La dirección no admite correo. Corríjala con la persona; antes no sirve reintentar.',
      gone: 'Aquello de lo que trataba ya no existe. No hay que hacer nada.',
      changed:
        'Escrito por otra versión de este software. Reintentar no sirve; haga a mano lo que se pretendía.',
      fault:
        'Un fallo nuestro. El registro del Worker lo nombra con el identificador de la entrada; avise a quien mantiene la instalación.',
      other: 'Mire el último error y después reintente.',
    },
  },
  figures: {
    title: 'Cifras',
    lead: 'Cada día en UTC; un día está completo cuando ha terminado.',
    days: (days) => `${days} días`,
    names: {
      openings: 'Entradas de partners',
      shares: 'Accesos iniciados',
      ends: 'Accesos terminados',
      applications: 'Solicitudes',
      failures: 'Entradas fallidas',
      given_up: 'Correos y tareas abandonados',
      live: 'Accesos vivos',
      partners_authorized: 'Partners autorizados',
      partners_applied: 'Solicitudes en espera',
      partners_suspended: 'Partners suspendidos',
      cut_median: 'Tiempo mediano hasta que el panel ha cortado',
    },
    sum: (name, total, latest) => `${name}: ${total}, ${latest} el último día.`,
    stock: (name, first, latest) => `${name}: de ${first} a ${latest}.`,
    median: (name, latest) => `${name}: ${latest} el último día con un corte.`,
    day: 'Día',
    asTable: 'Como tabla',
    none: 'Aún no hay cifras. Se hacen cada noche, las primeras a los pocos minutos del inicio.',
    latest: 'Último día',
    all: 'Todas las cifras',
  },
  health: {
    title: 'Estado',
    lead: 'Cómo está la instalación y de qué se avisó a los administradores.',
    states: { ok: 'Todo en orden', degraded: 'Algo necesita atención' },
    checks: {
      database: 'Base de datos',
      queue: 'Bandeja de salida',
      log: 'Registro',
      dead_letters: 'Abandonados',
      cuts: 'Cortes en paneles',
      panels: 'Paneles',
    },
    dead: (count) => `${count} en un día`,
    oldestWaiting: (since) => `la entrada más antigua está pendiente desde ${since}`,
    oldestUnsealed: (since) => `la entrada más antigua espera desde ${since}`,
    oldestCut: (since) => `el más antiguo espera desde ${since}`,
    panelsDown: (names) => `sin respuesta de ${names}`,
    fine: 'en orden',
    open: 'Alertas',
    noneOpen: 'No hay ninguna alerta.',
    past: 'Terminadas',
    nonePast: 'Ninguna alerta en los últimos 30 días.',
    subject: 'Qué',
    since: 'Desde',
    told: 'Avisada',
    over: 'Terminada',
    alerts: {
      panel_down: 'Un panel no responde',
      cuts_late: 'Hay accesos que no se cortan a tiempo',
      queue_late: 'Correos y tareas de panel con retraso',
      dead_letters: 'Correos o tareas de panel abandonados',
      seals_late: 'El registro no se sella a tiempo',
      log_broken: 'Un registro no coincide con su cadena',
    },
    endpoint:
      'Un monitor puede consultar /health: 200 mientras todo va bien y 503 si no, y nada que nombre a nadie.',
    thresholds: 'Cuándo avisar a los administradores',
    thresholdsLead: 'De cada asunto sale un correo al día como mucho, y otro cuando ha terminado.',
    fields: {
      deadLetters: 'Abandonados en un día, al menos',
      panelDownMinutes: 'Un panel sin respuesta desde hace minutos',
      cutLateMinutes: 'Un corte sin confirmar desde hace minutos',
      queueLateMinutes: 'Una entrada de la bandeja de salida atrasada en minutos',
      sealLateMinutes: 'Una entrada del registro sin sellar desde hace minutos',
    },
    fieldWrong: 'Un número entero desde 1; como máximo 10 080 minutos, una semana.',
    save: 'Guardar',
    saved: 'Guardado.',
  },
  panel: {
    health: 'Respuestas',
    healthLead: 'Se le pregunta cada diez minutos mientras está activado.',
    answers: 'Últimas respuestas',
    answering: 'responde',
    failingSince: (since) => `sin respuesta desde ${since}`,
    never: 'Aún no se le ha preguntado.',
    answered: 'Cuándo',
    took: 'Duración',
    outcome: 'Respuesta',
    share: (percent) => `${percent} respondidas en las últimas 24 horas`,
    kindHeading: (kind) => `Todos los paneles del tipo ${kind}`,
    kindText:
      'Si algo va mal con el conector de este tipo, desactive todos sus paneles a la vez. Cada uno se vuelve a activar por separado.',
    switchOffKind: (count) => `Desactivar ${count} paneles de este tipo`,
    whoSees:
      'Clientes y partners ven que el proveedor ha desactivado el panel por ahora. En menos de un minuto la extensión se apaga allí, también en las pestañas abiertas. Terminar y pausar siguen funcionando.',
    keyHeading: 'Qué puede hacer la clave',
    keyNeeds: {
      froxlor:
        'Una clave de API de un administrador que pueda ver todos los clientes y añadir y borrar usuarios FTP. No necesita cambiar los ajustes del servidor.',
      hestia:
        'Una clave de acceso con permiso para listar usuarios y para añadir y borrar cuentas FTP y usuarios de bases de datos.',
      virtualmin:
        'Un usuario de Webmin con derecho a llamadas remotas y a Virtualmin; se pueden limitar los dominios que administra.',
      ispconfig:
        'Un usuario remoto con las funciones de clientes, sitios, usuarios FTP y bases de datos; deje desactivadas todas las demás.',
      other: 'La clave más limitada que ofrezca el panel.',
    },
    keyMore: {
      froxlor:
        'Ve a todos los clientes de este panel y puede actuar por cada uno. Panelshare solo la usa para cuentas compartidas.',
      hestia:
        'Alcanza a todos los usuarios de este servidor que nombran sus permisos. Panelshare solo la usa para cuentas compartidas.',
      virtualmin:
        'Un administrador principal puede hacerlo todo en este servidor. Limite el usuario a los dominios compartidos, si puede.',
      ispconfig:
        'Alcanza a todos los clientes con las funciones que tiene. Panelshare solo la usa para cuentas compartidas.',
      other: 'Las páginas del fabricante dicen qué más puede hacer.',
    },
  },
  queue: { waitingSince: 'En espera desde', counts: (count) => `${count} en espera` },
};
