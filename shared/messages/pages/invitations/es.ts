import type { InvitationWords } from './en.ts';

export const invitations: InvitationWords = {
  title: (customer) => `${customer} comparte una cuenta con usted`,
  heldTitle: (customer) => `${customer} quiere compartir una cuenta con usted`,
  sentTitle: (partner) => `Compartido con ${partner}`,
  closedTitle: (partner) => `Invitación a ${partner}`,
  closedFrom: (customer) => `Invitación de ${customer}`,
  shareAgain: 'Volver a compartir',
  customer: 'Cliente',
  partner: 'Socio',
  for: 'Para',
  account: 'Cuenta',
  panel: 'Panel',
  access: 'Acceso',
  until: 'Duración',
  answerBy: 'Responder antes del',
  state: 'Estado',
  accept: 'Aceptar',
  decline: 'Rechazar',
  acceptHint:
    'Al aceptar, su organización recibe este acceso y nada más. Puede terminarlo en cualquier momento.',
  payerOnly:
    'Con este acceso pagaría su organización. Solo puede aceptarlo su representante legal; usted puede rechazarlo.',
  leadersOnly: 'Puede responder un representante legal o un administrador de su organización.',
  toPartnerPage: 'A la página de socios',
  closed: {
    pending: '',
    accepted: 'Esta invitación fue aceptada. Encontrará el acceso en su lista de clientes.',
    declined: 'Esta invitación fue rechazada. Si fue un error, pida al cliente que comparta de nuevo.',
    cancelled: 'El cliente ha retirado esta invitación. Pregúntele si aún necesita el acceso.',
    expired: 'Esta invitación caducó sin respuesta. Pida al cliente que la envíe de nuevo.',
  },
  toShare: 'Al acceso',
  declined: 'Ha rechazado. El cliente ya lo sabe.',
  resentNow: 'Enviada de nuevo. Los enlaces de correos anteriores ya no funcionan.',

  next: {
    pending:
      'Hemos enviado un enlace al socio. Hasta que acepte, no hay nada abierto. Recibirá un correo con la respuesta.',
    held: 'Hemos escrito a la agencia cómo hacerse socia. En cuanto esté autorizada podrá aceptar. Antes no hay nada abierto.',
    accepted: 'El socio ha aceptado.',
    declined: 'El socio ha rechazado. No se abrió nada. Puede compartir de nuevo.',
    cancelled: 'Ha retirado esta invitación. No se abrió nada.',
    expired: 'El socio no respondió a tiempo. No se abrió nada. Puede enviarla de nuevo.',
  },
  resend: 'Enviar de nuevo',
  cancel: 'Retirar',
  toAccount: 'Quién tiene acceso a esta cuenta',

  heldIntro: 'Para aceptar, su organización debe ser un socio autorizado de este proveedor.',
  heldChoose: '¿Para qué organización la toma?',
  take: 'Tomarla',
  takeHint: 'Tomarla aún no es aceptarla.',
  apply: 'Hacerse socio',
  makeOrganisation: 'Crear su organización',
  applied: (organisation) => `${organisation} aún no está autorizada. Le escribiremos cuando lo esté.`,
};
