import type { CodePurpose, MailCatalogue } from './catalogue.ts';
import { es as copies } from './copies/es.ts';
import { es as notices } from './notices/es.ts';
import { es as requests } from './requests/es.ts';
import { es as shares } from './shares/es.ts';

const codeFor: Record<CodePurpose, string> = {
  sign_in: 'Su código para iniciar sesión',
  link_account: 'Su código para vincular la cuenta',
  proof: 'Su código para confirmar que es usted',
  safety: 'Su código para mirar y pausar',
  new_address: 'Su código para la nueva dirección',
  recovery: 'Su código para volver a entrar',
  reply_address: 'Su código para la dirección de respuesta',
};

export const es: MailCatalogue = {
  code: ({ purpose, host }) => ({
    subject: `${codeFor[purpose]} – ${host}`,
    title: codeFor[purpose],
    body: [
      'Escriba este código en la página que lo pidió. Vale 10 minutos y una sola vez.',
      `Nadie de ${host} le pide nunca este código. Si no lo ha solicitado, no haga nada: sin el código no ocurre nada.`,
    ],
    button: null,
  }),
  new_device: ({ host }) => ({
    subject: `Un dispositivo nuevo ha iniciado sesión – ${host}`,
    title: 'Un dispositivo nuevo ha iniciado sesión',
    body: [
      '¿Fue usted? Entonces no hay nada que hacer. Si no, cierre ahora este dispositivo; sale al momento.',
    ],
    button: 'Ver mis dispositivos',
  }),
  device_ended: ({ host }) => ({
    subject: `Se cerró la sesión de un dispositivo por su seguridad – ${host}`,
    title: 'Se cerró la sesión de un dispositivo por su seguridad',
    body: [
      'La sesión de este dispositivo se usó una segunda vez, como si alguien la hubiera copiado. Por eso la cerramos.',
      'Si el dispositivo es suyo, inicie sesión en él de nuevo. Después revise sus dispositivos y cierre los que no conozca.',
    ],
    button: 'Ver mis dispositivos',
  }),
  passkey_changed: ({ change, host }) => ({
    subject:
      change === 'added'
        ? `Se añadió una llave de acceso – ${host}`
        : `Se quitó una llave de acceso – ${host}`,
    title:
      change === 'added'
        ? 'Se añadió una llave de acceso a su inicio de sesión'
        : 'Se quitó una llave de acceso de su inicio de sesión',
    body: [
      `¿Fue usted? Entonces no hay nada que hacer. Si no, revise ahora su inicio de sesión y avise a ${host}.`,
    ],
    button: 'Ver mi inicio de sesión',
  }),
  application_received: ({ organisation, host }) => ({
    subject: `Solicitud recibida: ${organisation}`,
    title: `${organisation} ha solicitado ser socio`,
    body: [`El estado es ahora «Solicitado». ${host} revisa la solicitud y responde por correo.`],
    button: 'Ver el estado',
  }),
  authorized: ({ organisation, host }) => ({
    subject: `${organisation} es ahora socio autorizado`,
    title: `${organisation} es ahora socio autorizado`,
    body: [
      `${host} ha autorizado la asociación. Dé a sus clientes el Partner-ID: con él le encuentran y comparten sus cuentas.`,
    ],
    button: 'Abrir la página de socio',
  }),
  rejected: ({ organisation, host }) => ({
    subject: `La solicitud de ${organisation} no fue aceptada`,
    title: `La solicitud de ${organisation} no fue aceptada`,
    body: [`${host} indica el motivo más abajo. Puede completar lo que falta y solicitarlo de nuevo.`],
    button: 'Abrir la página de socio',
  }),
  partnership_suspended: ({ organisation, host }) => ({
    subject: `La asociación de ${organisation} está suspendida`,
    title: `La asociación de ${organisation} está suspendida`,
    body: [
      `Por ahora nadie de ${organisation} puede abrir la cuenta de un cliente. Los accesos están congelados, no borrados.`,
      `Para aclararlo, responda a ${host} sobre el motivo que figura abajo.`,
    ],
    button: 'Abrir la página de socio',
  }),
  partnership_reinstated: ({ organisation }) => ({
    subject: `La asociación de ${organisation} vuelve a estar activa`,
    title: `La asociación de ${organisation} vuelve a estar activa`,
    body: ['Los accesos que los clientes no hayan terminado ni pausado entretanto se pueden abrir de nuevo.'],
    button: 'Abrir la página de socio',
  }),
  partnership_ended: ({ organisation, host }) => ({
    subject: `La asociación de ${organisation} ha terminado`,
    title: `La asociación de ${organisation} ha terminado`,
    body: [
      `Ya nadie de ${organisation} puede abrir la cuenta de un cliente a través de ${host}. Para cualquier pregunta, diríjase a ${host}.`,
    ],
    button: 'Abrir la página de socio',
  }),
  member_invitation: ({ organisation, host }) => ({
    subject: `${organisation} le invita`,
    title: `Únase a ${organisation} en ${host}`,
    body: [
      `${organisation} desea tenerle como miembro. Mire la invitación, inicie sesión con esta dirección y acepte.`,
    ],
    button: 'Ver la invitación',
  }),
  ...shares,
  notices,
  requests,
  copies,

  labels: {
    device: 'Dispositivo',
    passkey: 'Llave de acceso',
    at: 'Cuándo',
    partnerId: 'Partner-ID',
    reason: 'Motivo',
    customer: 'Cliente',
    partner: 'Socio',
    account: 'Cuenta',
    access: 'Acceso',
    payer: 'Quién paga',
    enforcement: 'Cómo se limita',
    answerBy: 'Responder antes de',
    begins: 'Empieza',
    ends: 'Termina',
    endDate: 'Fecha de fin',
    renewBefore: 'Se puede renovar hasta',
    paidBefore: 'Pagaba antes',
    paysNow: 'Paga ahora',
    endedAt: 'Terminado',
    endedBy: 'Terminado por',
    atPanel: 'En el panel',
    openSessions: 'Sesiones abiertas',
    lastOpened: 'Última apertura',
    extract: 'Extracto',
    validUntil: 'Válida hasta',
    openedBy: 'Abierto por',
  },
  accountOn: (account, panel) => `${account} en ${panel}`,
  fullAccess: 'Completo: toda la cuenta',
  payers: { customer: 'el cliente', partner: 'el socio' },
  noEnd: 'cuando el cliente lo termine',
  idleEnd: (days) => `también cuando nadie la ha abierto durante ${days} días`,
  enforcements: {
    enforced: 'El propio panel lo limita. Terminarlo surte efecto al momento.',
    leaky:
      'Terminarlo surte efecto al momento. Hasta entonces el panel no respeta estos límites: archivos, tareas programadas y otras partes de la cuenta quedan al alcance.',
    brokered: 'La entrada pasa por nosotros. Una sesión ya abierta puede seguir después del fin.',
    recorded: 'Valen los derechos del panel. Lo que queda por hacer a mano está en la página del acceso.',
  },
  enforcedByCredential:
    'El propio panel lo limita. Tras el fin la contraseña deja de valer; una conexión ya abierta sigue hasta que el servidor la cierre.',
  unverified: 'Aún sin verificar en este panel.',
  sides: {
    customer: 'el cliente',
    partner: 'el socio',
    host: 'el proveedor',
    rule: 'una condición del acceso',
  },
  rules: {
    project: 'una condición del acceso: su proyecto está terminado',
    idle: 'una condición del acceso: nadie abrió la cuenta en el plazo acordado',
    not_renewed: 'una condición del acceso: no se renovó a tiempo',
  },
  cut: {
    confirmed: 'Cortado: el panel ha confirmado que el acceso ya no existe.',
    running: 'Se está cortando ahora. La página de abajo muestra cuándo lo ha confirmado el panel.',
    waiting:
      'Aún no cortado: el panel no lo ha confirmado. Por nuestra parte todo está cerrado y seguimos intentándolo.',
    byHand:
      'En este panel no podemos cortar nada. La página de abajo indica los pasos que hay que hacer allí a mano.',
  },
  sessions: {
    none: 'Ninguna: la cuenta nunca se abrió con este acceso.',
    ended: 'Terminadas junto con el acceso.',
    connections: 'La contraseña ya no vale. Una conexión ya abierta sigue hasta que el servidor la cierre.',
    idle: (minutes) => `Una sesión ya abierta termina tras ${minutes} minutos sin uso.`,
    unknown: 'El panel no dice cuándo termina una sesión ya abierta.',
    noLimit: 'Mientras se usa, el panel no pone ningún límite.',
  },
  lastOpened: (when, by) => (by === '' ? when : `${when}, ${by}`),
  fallback: 'Si el botón no funciona, abra esta dirección:',
  onlyShows: 'El enlace solo muestra. Nada cambia hasta que usted decida en su página.',
  hostLinks: { imprint: 'Aviso legal', privacy: 'Privacidad', terms: 'Condiciones' },
  footer: (host) => `${host} envía este correo porque se refiere a su organización o a su inicio de sesión.`,
};
