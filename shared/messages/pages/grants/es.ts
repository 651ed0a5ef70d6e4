import type { GrantWords } from './words.ts';

export const es: GrantWords = {
  forPartner: (partner) => `Acceso de ${partner}`,
  toCustomer: (customer) => `Acceso a ${customer}`,
  labels: {
    partner: 'Socio',
    customer: 'Cliente',
    account: 'Cuenta',
    panel: 'Panel',
    since: 'Desde',
    until: 'Duración',
    access: 'Lo que se comparte',
    lastOpened: 'Última apertura',
  },
  state: {
    paused: (partner) => `En pausa: ${partner} no puede abrir esta cuenta.`,
    ranOut: (partner, renewBefore) =>
      `La fecha final ha pasado: ${partner} no puede abrir esta cuenta. Hasta el ${renewBefore} basta una prueba para renovarlo.`,
    ranOutForGood: (partner) =>
      `La fecha final ha pasado y el plazo para renovar también: ${partner} no puede abrir esta cuenta. Para seguir, compártala de nuevo.`,
    frozen: {
      partnership: 'Congelado: el proveedor ha suspendido o terminado esta asociación.',
      admin: 'Congelado: el proveedor ha detenido este acceso por ahora. Pregúntele el motivo.',
      admins:
        'Congelado: el proveedor ha detenido por ahora todos los accesos de una de las partes. Pregúntele el motivo.',
      mismatch:
        'Congelado: el panel ya no muestra la cuenta que se compartió. Pida al proveedor que lo compruebe con usted.',
      restore: 'Congelado: el proveedor restauró sus datos y primero se comprueba cada acceso.',
    },
    applying: 'Preparándose en el panel. La cuenta podrá abrirse en cuanto el panel lo confirme.',
    givenUp:
      'El panel no ha confirmado que el acceso esté cortado allí, y hemos dejado de intentarlo. El proveedor lo sabe. Nadie puede abrir la cuenta por medio de nosotros; quite el resto a mano en el panel:',
    notYetCut:
      'Aún no en vigor en el panel: nadie puede ya abrir la cuenta por medio de nosotros, pero el panel no ha confirmado que el acceso esté cortado allí. Seguimos intentándolo.',
    ended: {
      customer: (when) => `Terminado por el cliente el ${when}.`,
      partner: (when) => `Devuelto por el socio el ${when}.`,
      host: (when) => `Terminado en el proveedor el ${when}.`,
      rule: (when) =>
        `Terminado el ${when} por una condición del acceso: el proyecto acabó, nadie lo abrió en los días acordados o no se renovó a tiempo.`,
    },
  },
  openings: {
    heading: 'Quién la abrió',
    when: 'Cuándo',
    who: 'Quién',
    outcome: 'Qué pasó',
    none: 'Nadie ha abierto esta cuenta todavía.',
    older: 'Anteriores',
    outcomes: {
      started: 'abierta',
      landed: 'abierta, el panel mostraba esta cuenta',
      mismatch: 'el panel mostraba otra cuenta, por eso se bloqueó',
      unknown: 'abierta, no se pudo leer la página',
      card: 'consultó los datos de acceso',
      secret: 'hizo mostrar una contraseña',
    },
  },
  inYourPage: {
    own: {
      make: (panel) =>
        `Falta un paso: abra ${panel} con su propia sesión. La entrada de Panelshare en su menú de cuenta crea allí el acceso, después de su clic.`,
      remove: (panel) =>
        `Aún no cortado: los datos de acceso siguen valiendo en ${panel}. Abra el panel con su propia sesión; la entrada de Panelshare en su menú de cuenta los elimina después de su clic.`,
    },
    other: {
      make: 'El cliente todavía tiene que crear el acceso en el panel. Le avisaremos cuando esté.',
      remove: 'El cliente todavía tiene que eliminar el acceso en el panel.',
    },
    before: (panel) =>
      `${panel} solo se puede cambiar desde su propia sesión. Desde el fin, el socio ya no ve aquí los datos de acceso; pero quien los haya anotado puede usarlos hasta que usted los elimine en el panel con un clic.`,
    gone: (panel) =>
      `Según lo que comunicó la página del cliente, en ${panel} no queda nada de lo que se creó para este acceso.`,
    toPanel: 'Abrir el panel',
  },
  acts: {
    rights: 'Cambiar lo compartido',
    pause: 'Pausar ahora',
    resume: 'Reanudar',
    end: 'Terminar',
    disconnect: 'Devolver el acceso',
    open: 'Abrir',
    card: 'Mostrar los datos de acceso',
    receipt: 'Ver el recibo',
    noticesOn: 'Escribirnos cada vez',
    noticesOff: 'Dejar de recibir estos correos',
    back: 'Volver al acceso',
    prove: 'Confirmar que es usted',
  },
  notices: {
    heading: 'Aviso de entradas',
    on: 'Sus representantes legales y administradores reciben un correo cada vez que se abre esta cuenta.',
    off: 'No recibe correos cuando se abre esta cuenta.',
  },
  assign: {
    heading: 'Quién de ustedes puede abrirla',
    hint: 'Los representantes legales y administradores siempre pueden. Elija a los colaboradores.',
    none: 'Su organización todavía no tiene colaboradores ni equipos.',
    save: 'Guardar',
    everything: 'Todos los productos',
    some: 'Solo estos productos',
    which: 'Qué productos',
    productsOf: (name) => `Productos para ${name}`,
    team: (members) => (members === 1 ? 'equipo, 1 miembro' : `equipo, ${members} miembros`),
    toTeams: 'Equipos',
  },
  rights: {
    title: 'Cambiar lo compartido',
    what: 'Qué',
    full: { customer: 'Toda la cuenta; usted sigue pagando', partner: 'Toda la cuenta; paga el socio' },
    fullHint: 'Todo lo que hay en la cuenta, ahora y después.',
    limited: 'Solo productos elegidos',
    limitedHint: 'Usted sigue pagando.',
    cloudHint: 'Una nube incluye lo que contiene ahora y después.',
    notOffered: 'no se puede compartir en este panel',
    until: 'Cuánto tiempo',
    untilOpen: 'Hasta que usted lo termine, con un recordatorio anual',
    untilDate: 'Hasta una fecha',
    date: 'Último día',
    dateHint: 'Según la hora UTC, como máximo dentro de cinco años.',
    wideningNeedsProof:
      'Para dar más que ahora, confirme primero que es usted. Para quitar no hace falta prueba.',
    wideningNotYours: 'Puede quitar. Dar más corresponde a un representante legal.',
    never: 'Nunca incluido',
    neverList:
      'Su contraseña, su segundo factor y su dirección de contacto, sus miembros y sus derechos, compartir con otros.',
    save: 'Guardar',
  },
  review: {
    title: (partner) => `¿${partner} todavía lo necesita?`,
    due: 'Este acceso no tiene fecha de fin y usted lo miró por última vez hace un año. Mientras no decida, no cambia nada.',
    notDue:
      'Este acceso no tiene fecha de fin. Volveremos a preguntar un año después de que lo haya mirado por última vez.',
    keep: 'Dejarlo como está',
    open: 'Mirarlo ahora',
  },
  payer: {
    link: 'Cambiar quién paga',
    title: 'Cambiar quién paga',
    now: 'Ahora',
    after: 'Después',
    text: (partner) =>
      `Los pedidos ya abiertos siguen a cargo de quien los hizo. Los productos pertenecen en todo caso a su cuenta. ${partner} recibe un correo que nombra ambas cosas.`,
    save: { customer: 'Desde ahora pagamos nosotros', partner: 'Desde ahora paga el socio' },
  },
  changed: {
    saved: 'Guardado. No se ha quitado nada.',
    taken: (partner) => `Guardado. ${partner} ya no tiene:`,
    full: 'la cuenta entera',
    confirmed: 'El panel lo ha confirmado.',
    unconfirmed:
      'El panel aún no lo ha confirmado. Hasta entonces nadie puede abrir la cuenta a través de nosotros; esta página muestra cuándo está hecho.',
  },
  resume: {
    title: (partner) => `Dejar entrar de nuevo a ${partner}`,
    text: (partner) => `${partner} podrá abrir de nuevo esta cuenta en cuanto el panel lo confirme.`,
    save: 'Reanudar',
  },
  end: {
    title: (partner) => `Terminar el acceso de ${partner}`,
    text: (partner) => `${partner} ya no podrá abrir esta cuenta en cuanto usted confirme.`,
    panel: 'En el panel',
    final:
      'No se puede deshacer. Para compartir otra vez, cree un acceso nuevo. Si no está seguro, mejor haga una pausa.',
    save: 'Terminar ahora',
    needsProof: 'Para terminar, confirme primero que es usted. Para pausar no hace falta.',
  },
  disconnect: {
    title: (customer) => `Devolver el acceso a ${customer}`,
    text: (customer) => `Nadie de su organización podrá abrir ya esta cuenta. ${customer} recibe un correo.`,
    final: (customer) =>
      `Esto no se puede deshacer. Para volver a tener acceso, pida a ${customer} que comparta de nuevo.`,
    save: 'Devolver ahora',
  },
  receipt: {
    title: 'Recibo: el acceso ha terminado',
    ended: 'Terminado',
    access: 'Lo que se compartía',
    by: 'Por',
    byRule: 'una condición del acceso',
    byRules: {
      project: 'una condición del acceso: su proyecto está terminado',
      idle: 'una condición del acceso: nadie lo abrió en el plazo acordado',
      not_renewed: 'una condición del acceso: no se renovó a tiempo',
    },
    cut: 'Lo que se cortó',
    cutSignIn: (partner) =>
      `${partner} ya no puede entrar por medio de nosotros. Ninguna entrada nueva desde ese momento.`,
    cutPanel: 'El panel ha confirmado que lo creado para este acceso ya no existe.',
    notYetCut:
      'Aún no en vigor en el panel: no ha confirmado que el acceso esté cortado allí. Seguimos intentándolo; esta página lo mostrará.',
    stillLives: 'Lo que no se pudo cortar',
    neverOpened: 'La cuenta nunca se abrió, así que no puede haber ninguna sesión abierta.',
    sessionsEnded: 'Nada: el panel terminó las sesiones abiertas.',
    connections:
      'La contraseña ya no vale. Una conexión abierta en ese momento sigue hasta que el servidor la cierre.',
    idle: (lastOpened, idle) =>
      `Última apertura el ${lastOpened}. Una sesión aún abierta termina tras ${idle} sin uso.`,
    idleUnknown: (lastOpened) =>
      `Última apertura el ${lastOpened}. Una sesión aún abierta puede continuar; el panel no dice cuánto.`,
    noLimit: 'Sin límite mientras se use: este panel no termina una sesión que sigue en uso.',
    byHand: 'Lo que queda por hacer a mano',
    recorded: (partner) => `En el panel, quite cada usuario, clave y permiso creado para ${partner}.`,
    brokered:
      'En el panel, termine las sesiones abiertas si lo permite, o cambie la contraseña de la cuenta.',
    closeConnections: 'Pida al proveedor que cierre las conexiones que sigan abiertas en su servidor.',
    planted: 'Busque lo que pudo quedar: otros usuarios, claves, reenvíos de correo y tareas programadas.',
    secrets: 'Secretos que conviene cambiar',
    secretsHint: (partner) => `${partner} pudo verlos. Márquelos a medida que los cambie.`,
    secretsOf: {
      account: 'Contraseña, claves API y dirección de contacto de la cuenta',
      cloud: 'Todo lo guardado en la nube: contraseñas, claves y archivos de configuración',
      website: 'Contraseñas FTP y SSH, y las de los archivos de configuración de los sitios',
      domain: 'Registros DNS y códigos de transferencia de los dominios',
      mailbox: 'Contraseñas y reenvíos de los buzones',
      mail_domain: 'Ajustes, direcciones comodín y reenvíos de los dominios de correo',
      database: 'Contraseñas de las bases de datos, y dónde figuran en los programas',
      server: 'Contraseñas root y claves SSH de los servidores',
      ftp: 'Contraseñas de los accesos FTP',
      backup: 'Contraseñas y claves de las copias de seguridad, y lo que guardan',
      other: 'Contraseñas y claves de los otros productos',
    },
    print: 'Use la función de impresión de su navegador para guardar esta página.',
  },
};
