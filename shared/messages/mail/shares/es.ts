import type { ShareMailWords } from './words.ts';

export const es: ShareMailWords = {
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
  waits: ({ customer, partner, account }) => ({
    subject: `Aún no ha empezado: ${partner} en ${account}`,
    title: `${partner} va a recibir más acceso a ${account}`,
    body: [
      `Lo decidió un representante legal de ${customer}. Empieza a la hora indicada abajo, para que nadie se lleve una sorpresa.`,
      'Si es correcto, no tiene que hacer nada. Si no, deténgalo: basta un clic, sin iniciar sesión.',
    ],
    button: 'Verlo y detenerlo',
  }),
  begun: ({ customer, partner, account }) => ({
    subject: `Ha empezado: ${partner} en ${account}`,
    title: `${partner} ya puede abrir ${account}, como se decidió`,
    body: [`El plazo ha pasado. ${customer} puede reducirlo, pausarlo o finalizarlo en cualquier momento.`],
    button: 'Ver el acceso',
  }),
  waiting_stopped: ({ customer, partner, account }) => ({
    subject: `Detenido: un cambio para ${partner} en ${account}`,
    title: `El acceso de ${partner} a ${account} queda como está`,
    body: [`Un cambio que iba a empezar más tarde se detuvo por parte de ${customer}. No ha cambiado nada.`],
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
      `Un representante legal de ${customer} ha encargado que ${account} vuelva del todo a su titular: la dirección de contacto tal como se probó y el restablecimiento de la contraseña a esa dirección, hasta donde el panel lo permita.`,
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
    body: ['El recibo indica también lo que queda por hacer, como cambiar contraseñas.'],
    button: 'Ver el recibo',
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
};
