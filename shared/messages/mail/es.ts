import type { CodePurpose, MailCatalogue } from './catalogue.ts';
import { es as copies } from './copies/es.ts';
import { es as notices } from './notices/es.ts';
import { es as requests } from './requests/es.ts';

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
  invitation: ({ customer, partner, account }) => ({
    subject: `${customer} quiere compartir ${account} con ${partner}`,
    title: `${customer} quiere compartir ${account} con ${partner}`,
    body: ['Mire qué se comparte y acepte o rechace. Hasta entonces no hay nada abierto.'],
    button: 'Ver la invitación',
  }),
  held_invitation: ({ customer, account, host }) => ({
    subject: `${customer} quiere compartir ${account} con usted`,
    title: `${customer} quiere compartir ${account} con usted`,
    body: [
      `Para aceptar, su organización se hace primero socio de ${host}; es gratis y se hace en una página.`,
      'El acceso queda reservado para usted hasta la fecha de abajo.',
    ],
    button: 'Ver la invitación',
  }),
  accepted: ({ customer, partner, account }) => ({
    subject: `${partner} ha aceptado: ${account}`,
    title: `${partner} ha aceptado el acceso a ${account}`,
    body: [
      `${partner} tiene el acceso de abajo. ${customer} puede cambiarlo, pausarlo o terminarlo en cualquier momento.`,
    ],
    button: 'Ver el acceso',
  }),
  declined: ({ partner, account }) => ({
    subject: `${partner} ha rechazado: ${account}`,
    title: `${partner} ha rechazado el acceso a ${account}`,
    body: ['No se abrió nada. Puede compartir de nuevo o elegir otro socio.'],
    button: 'Ver mis accesos',
  }),
  rights_changed: ({ partner, account }) => ({
    subject: `Cambiado: lo que ${partner} puede hacer en ${account}`,
    title: `Ha cambiado lo que ${partner} puede hacer en ${account}`,
    body: ['Desde ahora vale el acceso de abajo. Si no es el que esperaba, abra el acceso.'],
    button: 'Ver el acceso',
  }),
  payer_changed: ({ customer, account }) => ({
    subject: `Cambiado: quién paga ${account}`,
    title: `Ha cambiado quién paga ${account}`,
    body: [
      `${customer} ha cambiado quién paga desde ahora lo que se pide en ${account}. Los pedidos ya abiertos siguen a cargo de quien los hizo.`,
      `Solo la parte que paga ve las facturas. Lo que hay en la cuenta pertenece en todo caso a ${customer}.`,
    ],
    button: 'Ver el acceso',
  }),
  paused: ({ customer, partner, account }) => ({
    subject: `En pausa: ${partner} en ${account}`,
    title: `El acceso de ${partner} a ${account} está en pausa`,
    body: [`${customer} ha pausado el acceso. Solo ${customer} puede reanudarlo.`],
    button: 'Ver el acceso',
  }),
  ran_out: ({ customer, partner, account }) => ({
    subject: `Fecha de fin alcanzada: ${partner} en ${account}`,
    title: `El acceso de ${partner} a ${account} ha llegado a su fecha de fin`,
    body: [
      `${partner} ya no puede abrirla. ${customer} puede renovarlo con una sola prueba hasta la fecha de abajo; después termina por sí solo.`,
      'Si ya no hace falta, no hay que hacer nada.',
    ],
    button: 'Ver el acceso',
  }),
  ending_soon: ({ customer, partner, account }) => ({
    subject: `Termina pronto: ${partner} en ${account}`,
    title: `El acceso de ${partner} a ${account} termina pronto`,
    body: [
      `No se prolonga por sí solo. En su página, ${customer} puede elegir otra fecha, cambiarlo o terminarlo ya.`,
      'Si puede terminar, no hay que hacer nada.',
    ],
    button: 'Ver el acceso',
  }),
  review_due: ({ partner, account }) => ({
    subject: `¿Sigue siendo correcto? ${partner} en ${account}`,
    title: `${partner} tiene acceso a ${account} desde hace un año o más`,
    body: [
      'Este acceso no tiene fecha de fin, por eso preguntamos una vez al año. Déjelo como está, dé menos o termínelo.',
      'Mientras no decida, no cambia nada.',
    ],
    button: 'Ver el acceso',
  }),
  idle_soon: ({ customer, partner, account, days }) => ({
    subject: `Termina pronto: nadie ha abierto ${account}`,
    title: `El acceso a ${account} de ${partner} termina pronto porque nadie lo abre`,
    body: [
      `Termina cuando nadie de ${partner} la ha abierto durante ${days} días, como decidió ${customer}.`,
      `Basta con abrirla una vez para conservarlo; ${customer} también puede cambiar esta condición.`,
    ],
    button: 'Ver el acceso',
  }),
  recovery_ordered: ({ customer, account }) => ({
    subject: `Cuenta en recuperación: ${account}`,
    title: `Se está recuperando ${account}`,
    body: [
      `Una representación legal de ${customer} ha encargado que ${account} vuelva del todo a su titular: la dirección de contacto tal como se probó y el restablecimiento de la contraseña a esa dirección, hasta donde el panel lo permita.`,
      'Si nadie de ustedes lo encargó, ponga en pausa todos los accesos de la cuenta y escriba al proveedor.',
    ],
    button: 'Ver el estado',
  }),
  resumed: ({ customer, partner, account }) => ({
    subject: `Reanudado: ${partner} en ${account}`,
    title: `${partner} puede abrir ${account} de nuevo`,
    body: [`${customer} ha reanudado el acceso. Se puede volver a pausar en cualquier momento.`],
    button: 'Ver el acceso',
  }),
  ended: ({ partner, account, cut }) => ({
    subject: `Terminado: el acceso de ${partner} a ${account}`,
    title: cut
      ? `${partner} ya no puede abrir ${account}`
      : `El acceso de ${partner} a ${account} ha terminado`,
    body: ['El comprobante indica también lo que queda por hacer, como cambiar contraseñas.'],
    button: 'Ver el comprobante',
  }),
  frozen: ({ partner, account, because, host }) => ({
    subject: `Congelado: ${partner} en ${account}`,
    title: `El acceso de ${partner} a ${account} está congelado`,
    body: [
      {
        partnership_suspended: `${host} ha suspendido la asociación de ${partner}, por eso el acceso está congelado. No se ha borrado.`,
        partnership_ended: `${host} ha terminado la asociación de ${partner}, por eso el acceso sigue congelado.`,
        host: `${host} ha congelado el acceso. No se ha borrado.`,
        mismatch: `El panel ya no muestra la cuenta que se compartió, por eso el acceso está congelado. Pida a ${host} que lo compruebe con usted.`,
      }[because],
      'No tiene que hacer nada. En su página también se puede terminar el acceso del todo.',
    ],
    button: 'Ver el acceso',
  }),
  unfrozen: ({ customer, partner, account }) => ({
    subject: `Ya no está congelado: ${partner} en ${account}`,
    title: `El acceso a ${account} ya no está congelado`,
    body: [
      `${partner} puede abrirla de nuevo, salvo que ${customer} lo haya pausado. ${customer} puede pausarlo o terminarlo en cualquier momento.`,
    ],
    button: 'Ver el acceso',
  }),
  opened: ({ partner, account, person }) => ({
    subject: `${person} de ${partner} ha abierto ${account}`,
    title: `${person} de ${partner} ha abierto ${account}`,
    body: ['Si no lo esperaba, abra el acceso: pausarlo es un clic.'],
    button: 'Ver el acceso',
  }),

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
    openedBy: 'Abierto por',
  },
  accountOn: (account, panel) => `${account} en ${panel}`,
  fullAccess: 'Completo: toda la cuenta',
  payers: { customer: 'el cliente', partner: 'el socio' },
  noEnd: 'hasta que el cliente lo termine',
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
    idle: 'una condición del acceso: nadie la abrió en el plazo acordado',
    not_renewed: 'una condición del acceso: no se renovó a tiempo',
  },
  cut: {
    confirmed: 'Cortado: el panel ha confirmado que el acceso ya no existe.',
    running: 'Se está cortando ahora. El comprobante muestra cuándo lo ha confirmado el panel.',
    waiting:
      'Aún no cortado: el panel no lo ha confirmado. Por nuestra parte todo está cerrado y seguimos intentándolo.',
    byHand:
      'En este panel no podemos cortar nada. El comprobante indica los pasos que hay que hacer allí a mano.',
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
  onlyShows: 'El enlace solo muestra. Nada cambia hasta que usted inicie sesión y decida.',
  footer: (host) => `${host} envía este correo porque se refiere a su organización o a su inicio de sesión.`,
};
