import type { ControlWords, ListWords } from './en.ts';

export const controls: ControlWords = {
  share: 'Compartir acceso…',
  whoHasAccess: 'Quién tiene acceso: {count}',
  toFinish: 'por terminar aquí',
  signIn: 'Iniciar sesión para ver quién tiene acceso',
  clients: 'Clientes',
  clientBook: 'Fichero de clientes…',
  clientInBook: '{name} en el fichero de clientes…',
  partnerId: 'Partner-ID',
  terms: {
    usual: {
      become: 'Hacerse socio',
      partner: 'Socio',
      shareContainer: 'Compartir «{name}»…',
      shareProduct: 'Compartir «{name}»…',
    },
    internex: {
      become: 'Hacerse Sharing Partner',
      partner: 'Sharing Partner',
      shareContainer: 'Compartir la cloud «{name}»…',
      shareProduct: 'Compartir «{name}»…',
    },
    froxlor: {
      become: 'Hacerse socio',
      partner: 'Socio',
      shareContainer: 'Compartir «{name}»…',
      shareProduct: 'Compartir el sitio {name}…',
    },
  },
  acting: 'Actúa en nombre de {name}',
  full: 'acceso completo',
  products: { one: '1 producto', other: '{count} productos' },
  ends: 'termina el {date}',
  noEnd: 'hasta que el cliente lo termine',
  endsBy: { project: 'hasta que termine su proyecto', idle: 'mientras se abra de vez en cuando' },
  enforcement: {
    enforced: 'aplicado',
    leaky: 'límites porosos',
    brokered: 'por nuestra mediación',
    recorded: 'anotado',
  },
  unverified: 'sin verificar',
  switchClient: 'Cambiar',
  leave: 'Salir',
  giveBack: 'Listo…',
  giveBackHint: 'El trabajo está hecho: devolver este acceso',
  toBottom: 'Mover abajo',
  toTop: 'Mover arriba',
  checking: 'Comprobando qué cuenta muestra esta página…',
  mismatch: 'Esta página muestra {shown} y no {expected}. Panelshare está desactivado aquí hasta que salga.',
  mismatchNobody:
    'Esta página no muestra ninguna cuenta, aunque se abrió {expected}. Panelshare está desactivado aquí hasta que salga.',
  ended: 'Acceso terminado: {name} ya no se puede abrir.',
  paused: 'Acceso en pausa: {name} no se puede abrir por ahora.',
  accessData: '{name} ha compartido solo datos de acceso. Esta sesión del panel no forma parte de ellos.',
  offline: 'Panelshare no responde desde las {time}. Abrir y compartir esperan hasta que vuelva.',
  lastKnown: 'Última cuenta conocida: {name}.',
  locked: 'Desactivado mientras esta página muestre otra cuenta',
  waiting: 'Desactivado hasta que Panelshare responda',
  failed: 'No ha funcionado. Inténtelo de nuevo.',
  close: 'Cerrar',
};

export const lists: ListWords = {
  clients: 'Clientes',
  access: 'Quién tiene acceso',
  find: 'Buscar un cliente…',
  found: (count) => (count === 1 ? '1 cliente' : `${count} clientes`),
  nothingFound: 'Ningún cliente con ese nombre. Pruebe con menos letras.',
  noClients: 'Aún no hay clientes. Aparecen aquí cuando acepta un acceso compartido.',
  nobody: 'Nadie más tiene acceso.',
  back: 'Volver a mi propia cuenta',
  showAccess: 'Mostrar acceso',
  noWay: 'Pregunte al cliente cómo entrar',
  opening: 'Abriendo…',
  proving: 'Confirme en la ventana que se abrió; después se abre este cliente.',
  card: 'Los datos de acceso están en la ventana que se abrió.',
  inTheWay: (other, count) =>
    `${other} está abierto en ${count === 1 ? 'otra pestaña' : `otras ${count} pestañas`}. Lo que no esté guardado allí se pierde.`,
  openAnyway: (name) => `Abrir ${name} de todos modos`,
  full: 'completo',
  products: (count) => (count === 1 ? '1 producto' : `${count} productos`),
  noEnd: 'sin fecha de fin',
  asOf: (time) => `Datos de las ${time}. Panelshare no responde ahora.`,
  states: {
    waiting: 'aún no empezado',
    active: '',
    paused: 'en pausa',
    frozen: 'congelado',
    ended: 'terminado',
  },
  panel: {
    applying: 'se está preparando en el panel',
    in_force: '',
    cutting: 'se está cortando en el panel',
    not_yet_cut: 'aún no cortado en el panel',
    cut: '',
  },
  invitation: {
    pending: 'a la espera de respuesta',
    accepted: 'aceptado',
    declined: 'rechazado',
    cancelled: 'retirado',
    expired: 'caducado sin respuesta',
  },
  enforced: 'El propio panel lo limita. Terminarlo surte efecto al momento.',
  enforcedByCredential:
    'El propio panel lo limita. Tras el fin la contraseña deja de valer; una conexión ya abierta sigue hasta que el servidor la cierre.',
  leaky:
    'Terminarlo surte efecto al momento. Hasta entonces el panel no respeta estos límites: archivos, tareas programadas y otras partes de la cuenta quedan al alcance.',
  brokered: (idle) =>
    idle === null
      ? 'La entrada pasa por nosotros. Una sesión ya abierta puede seguir después del fin.'
      : `La entrada pasa por nosotros. Una sesión ya abierta termina tras ${idle} sin uso.`,
  unbounded: 'Mientras se usa, el panel no pone límite.',
  recorded: 'Valen los derechos del panel. Lo que queda por hacer a mano está en la página del acceso.',
  unverified: 'Aún sin verificar en este panel.',
  lastOpened: (when, by) => `Abierto por última vez ${when} por ${by}`,
  neverOpened: 'Aún no abierto',
  inPage: {
    make: 'Terminar: crear el acceso aquí',
    remove: 'Eliminar el acceso aquí ahora',
    running: 'En curso en el panel… Deje esta página abierta.',
    made: 'Hecho. El acceso está creado y el socio ya puede ver sus datos.',
    removed: 'Hecho. El acceso se ha eliminado del panel.',
    failures: {
      signed_out: 'Ya no tiene la sesión iniciada en el panel. Iníciela de nuevo y pulse otra vez.',
      wrong_account:
        'En el panel está abierta la sesión de otra cuenta, quizá en otra pestaña. Allí no se ha cambiado nada. Inicie sesión con la cuenta de este acceso compartido, recargue la página y pulse otra vez.',
      not_offered:
        'El panel no ofrece esto en su cuenta. Pida a su proveedor que lo permita o hágalo a mano en el panel.',
      form_open:
        'Hay abierto un formulario del panel, en esta página o en otra pestaña. Guárdelo o ciérrelo y pulse otra vez.',
      limit_reached:
        'Su cuenta no permite más usuarios aquí. Elimine uno que ya no necesite o pida más a su proveedor y pulse otra vez.',
      refused:
        'El panel lo ha rechazado. No queda nada pendiente. Pulse otra vez; si lo rechaza de nuevo, pregunte a su proveedor.',
      not_listed:
        'El panel no muestra el nuevo usuario, así que no lo damos por creado. Pulse otra vez; si vuelve a ocurrir, pregunte a su proveedor.',
      still_listed:
        'El panel sigue mostrando el usuario, así que el acceso aún no está cortado. Pulse otra vez o elimine usted ese usuario en el panel y después pulse.',
      unreachable:
        'El panel no ha respondido como se esperaba. Espere un minuto y pulse otra vez; lo que se haya empezado se limpia primero.',
    },
  },
  revoke: 'Retirar',
  manage: 'Gestionar',
  failed: 'No ha funcionado. Inténtelo de nuevo.',
};
