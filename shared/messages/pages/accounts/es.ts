import type { AccountWords } from './en.ts';

export const accounts: AccountWords = {
  connection: 'Conexión',
  connections: {
    connected: 'conectado: actúa nuestro conector',
    owner: 'con la clave de cada cliente: actúa nuestro conector, el proveedor no da ninguna',
    customer_session: 'en la página del cliente: la extensión crea y elimina los accesos',
    recorded: 'anotado: a mano en el panel',
  },
  title: 'Quién tiene acceso',
  none: 'Aún no hay ninguna cuenta vinculada. Vincule una para compartirla con una agencia o para ver quién tiene acceso.',
  link: 'Vincular una cuenta',
  share: 'Compartir esta cuenta',
  nobody: 'Nadie más tiene acceso.',
  partner: 'Socio',
  access: 'Acceso',
  until: 'Duración',
  reviewDue: 'Toca la revisión anual',
  state: 'Estado',
  lastOpened: 'Última apertura',
  acts: 'Lo que puede hacer',
  rights: 'Cambiar derechos',
  pause: 'Pausar',
  end: 'Terminar',
  pauseAll: 'Pausar todo ahora',
  pauseAllHint: 'Todos los socios pierden al momento el acceso a esta cuenta. Usted reanuda cada acceso.',
  paused: (count) =>
    count === 0
      ? 'No quedaba nada por pausar.'
      : count === 1
        ? 'Pausado: 1 socio ya no puede abrir esta cuenta.'
        : `Pausado: ${count} socios ya no pueden abrir esta cuenta.`,
  invitations: 'Invitaciones',
  answerBy: (when) => `respuesta esperada ${when}`,
  held: 'guardada hasta que esta agencia sea socia',
  resend: 'Enviar de nuevo',
  cancel: 'Retirar',
  open: 'Detalles',
  facts: 'Esta cuenta',
  panel: 'Panel',
  name: 'Cuenta',
  shownAs: 'En el panel aparece como',
  proven: 'Demostrada',
  provenBy: {
    mailed_code: 'con un código a la dirección de contacto del panel',
    host_list: 'con un código a la dirección que tiene el proveedor',
    panel_approval: 'con aprobación en el panel',
    panel_mark: 'con una marca en el panel',
    owner_key: 'con una clave que el panel confirmó como del titular',
    admin: 'por el proveedor',
  },
  contact: 'Dirección de contacto en ese momento',
  waiting: (count) =>
    count === 1 ? '1 invitación espera su respuesta.' : `${count} invitaciones esperan su respuesta.`,
  answer: 'Responder',
  heldForYou: 'Un cliente quiere compartir una cuenta con usted.',
  look: 'Ver',

  marking: {
    title: 'Ponga una marca en su panel',
    why: (shown) =>
      `En este panel cualquiera puede cambiar la dirección de contacto, así que un código enviado allí no demostraría nada. Quien puede poner este nombre en la cuenta ${shown} muestra que es suya.`,
    steps: [
      'Entre en el panel.',
      'Cree algo pequeño con este nombre, por ejemplo una base de datos o un reenvío de correo. El panel puede ponerle un prefijo.',
      'Vuelva aquí y compruebe. Después puede borrarlo.',
    ],
    mark: 'Nombre que usar',
    markHint: 'Vale un día y solo para usted.',
    check: 'Ya está: comprobar ahora',
  },

  linking: {
    title: 'Vincular una cuenta',
    intro: 'Primero comprobamos que la cuenta es suya. Después elige quién puede usar qué.',
    hint: 'La página del panel nombró esta cuenta. Eso solo rellena el formulario; no demuestra nada.',
    panel: 'Panel',
    choosePanel: 'Elegir un panel',
    noPanels: 'Este proveedor aún no ha conectado ningún panel. Pregúntele.',
    account: 'Cuenta en el panel',
    accountHint:
      'Como la muestra el panel: su usuario o número de cliente. Algunos paneles le piden aprobarlo allí; entonces déjelo vacío.',
    organisation: '¿Para qué organización?',
    newOrganisation: 'Una organización nueva',
    organisationName: 'Nombre de la organización nueva',
    organisationHint: 'Usted será su representante legal, porque demuestra la cuenta.',
    go: 'Continuar',
    notProvable:
      'No pudimos empezar la comprobación de esta cuenta. Revise su nombre. Si es correcto, pida al proveedor que confirme que es suya.',
    codeTitle: 'Introduzca el código',
    codeSent: (address) =>
      `Hemos enviado un código a ${address}, la dirección de contacto que el panel tiene para esta cuenta. Puede ser el buzón de un compañero. El código vale 10 minutos.`,
    code: 'Código',
    confirm: 'Demostrar la cuenta',
    again: 'Empezar de nuevo',
    approvedTitle: 'Casi vinculada',
    approved: 'El panel dice que usted lo aprobó. Termine ahora: la aprobación vale solo un minuto.',
    finish: 'Vincular la cuenta',
    refusedTitle: 'No aprobado',
    refused: 'El panel no aprobó el vínculo. No se ha cambiado nada. Puede empezar de nuevo cuando quiera.',
  },
};
