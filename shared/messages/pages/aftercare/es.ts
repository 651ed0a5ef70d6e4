import type { AftercareWords } from './words.ts';

export const es: AftercareWords = {
  kinds: {
    contact: 'Dirección de contacto',
    reseller: 'Revendedor',
    external_user: 'Usuario externo',
    sub_user: 'Otro usuario',
    key: 'Clave',
    forward: 'Reenvío de correo',
    cron: 'Tarea programada',
    ftp_user: 'Usuario FTP',
    database_user: 'Usuario de base de datos',
    other: 'Otro',
  },
  left: {
    heading: 'Lo que quedó',
    pending: 'Se está preguntando al panel qué lista ahora.',
    cannotList: 'Este panel no puede listar usuarios, claves ni reenvíos. Búsquelos a mano:',
    unreadable: 'No se pudo leer la lista del panel, así que no hay nada que comparar. Busque a mano:',
    nothing: 'Comparado con el inicio, el panel no lista nada nuevo.',
    added: (partner) =>
      `Nuevo desde que ${partner} tuvo acceso. Puede haberlo hecho el socio o usted: decida uno por uno.`,
    gone: 'Desaparecido desde el inicio',
    changed: (before, after) => `era «${before}», es «${after}»`,
    byHand: 'Quítelo a mano en el panel.',
    remove: 'Quitar lo marcado',
    prove: 'Confirmar que es usted, para quitar',
    unlisted: 'La lista del panel no muestra esto. Búsquelo a mano:',
    known: 'Acceso anterior que usted conoce y conserva',
  },
  progress: {
    heading: 'Lo que encargó',
    steps: {
      contact: 'Dirección de contacto restablecida',
      password: 'Restablecimiento de contraseña enviado a esa dirección',
    },
    remove: (kind, name) => `Quitar: ${kind} ${name}`,
    states: { waiting: 'en espera', done: 'hecho', failed: 'no se pudo' },
    failed: 'Haga a mano lo que no se pudo.',
    refreshes: 'Esta página se actualiza sola.',
  },
  recovery: {
    offer: 'Recuperar esta cuenta',
    offerText: (partner) =>
      `${partner} podía hacerlo todo en esta cuenta. La recuperación se la devuelve solo a usted.`,
    title: (account) => `Recuperar ${account}`,
    intro: (partner) => `${partner} podía cambiarlo todo aquí. Esto restablece lo que se puede restablecer.`,
    panelDoes: 'Lo hace el panel',
    does: {
      contact: (address) => `Dirección de contacto puesta en ${address}, tal como se demostró`,
      password: (address) => `Restablecimiento de contraseña enviado a ${address}`,
    },
    byHand: 'Por hacer a mano',
    hand: {
      contact: 'Compruebe la dirección de contacto en el panel y ponga la suya.',
      password: 'Ponga una contraseña nueva en el panel, con su página de contraseña olvidada.',
    },
    look: (kind) => `Busque: ${kind}`,
    start: 'Recuperar ahora',
    nothing: 'Este panel no hace nada de esto por sí solo. Siga la lista.',
  },
  existing: {
    heading: '¿Quién tiene ya acceso?',
    intro: 'El panel lista este acceso anterior. Déjelo, consérvelo como conocido o haga que se quite.',
    cannotList: 'Este panel no puede listar quién tiene ya acceso. Mire allí antes de compartir.',
    unreadable: 'No se pudo leer ahora la lista de accesos existentes. Puede compartir de todos modos.',
    none: 'El panel no lista ningún otro acceso.',
    choice: (kind, name) => `${kind}: ${name}`,
    choices: { leave: 'dejarlo así', adopt: 'conocido, conservarlo', remove: 'quitarlo' },
    inside: (partner, name) =>
      `${partner} ya está en este panel, como ${name}. Queda como conocido; después de compartir es un solo acceso y no dos.`,
  },
  recorded: {
    give: (panel, partner) => `Por hacer en ${panel}, para que ${partner} tenga acceso`,
    take: (panel, partner) => `Por hacer en ${panel}, para que ${partner} pierda el acceso`,
    plainly:
      'Anotado: este panel tiene su propia forma de compartir. Le guiamos y anotamos lo que diga; no damos ni quitamos este acceso, y nadie lo ha comprobado.',
    plainlyPartner: (customer) =>
      `Anotado: este panel tiene su propia forma de compartir. ${customer} hace allí estos pasos a mano y los anota aquí; Panelshare no da ni quita este acceso, y nadie lo ha comprobado.`,
    toCome:
      'Terminar aquí no cambia nada en el panel. Estos pasos quedan por hacer allí a mano; el recibo los muestra de nuevo.',
    step: {
      record: 'Anotar los pasos marcados',
      done: (said) => `anotado: hecho a mano, ${said}`,
      open: 'aún sin anotar',
    },
    said: { in_force: 'Hecho: anotar como dado', cut: 'Hecho: anotar como quitado' },
    saidBy: (name, when) => `${name}, ${when}`,
    unknown: 'una persona que ya no se conoce',
    label: { in_force: 'Dado, según se dijo', cut: 'Quitado, según se dijo' },
    open: (panel) =>
      `${panel} le abre la sesión por sí mismo, con su propia cuenta de allí. Panelshare solo sabe que el cliente dice haberle dado acceso.`,
    toPanel: 'Al panel',
    made: 'Creado allí para este acceso, y por eliminar:',
  },
};
