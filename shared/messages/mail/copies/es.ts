import type { CopyMailWords } from './words.ts';

export const es: CopyMailWords = {
  changed: {
    on: ({ customer, partner, account, panel }) => ({
      subject: `${partner} recibe ahora una copia de los correos sobre ${account}`,
      title: `La copia de correos para ${account} está activada`,
      body: [
        `${partner} ha activado la copia de correos. Desde ahora sus responsables reciben los correos que ${panel} envía a la dirección de copia de ${account}. Los códigos, enlaces para entrar y cambios de contraseña se retienen.`,
        `${customer} puede detenerla en cualquier momento con un clic en la página del acceso.`,
      ],
      button: 'Ver y detener',
    }),
    off: ({ partner, account }) => ({
      subject: `${partner} ya no recibe copia de los correos sobre ${account}`,
      title: `La copia de correos para ${account} está desactivada`,
      body: [
        `${partner} ha desactivado la copia de correos. No se transmiten más correos.`,
        `Nada más ha cambiado en el acceso.`,
      ],
      button: 'Ver el acceso',
    }),
    stopped: ({ customer, partner, account }) => ({
      subject: `La copia de correos para ${account} se ha detenido`,
      title: `La copia de correos para ${account} se ha detenido`,
      body: [
        `${customer} ha detenido la copia de correos. No se transmiten más correos a ${partner}.`,
        `Solo puede empezar de nuevo si ${customer} lo permite.`,
      ],
      button: 'Ver el acceso',
    }),
    allowed: ({ customer, partner, account }) => ({
      subject: `Se permite de nuevo una copia de correos para ${account}`,
      title: `Se permite de nuevo una copia de correos para ${account}`,
      body: [
        `${customer} permite de nuevo la copia de correos. Todavía está desactivada.`,
        `${partner} puede activarla en la página del acceso.`,
      ],
      button: 'Ver el acceso',
    }),
  },
  passed: ({ customer, account, panel }) => ({
    subject: `[${customer}] Correo de ${panel}`,
    title: `Correo de ${panel} para ${account}`,
    body: [
      `${panel} envió este correo a ${customer}. Usted recibe el texto porque la copia de correos está activada. Los enlaces están acortados a su destino.`,
    ],
    button: 'Ver el acceso',
  }),
  held: ({ customer, account, panel }) => ({
    subject: `[${customer}] Se ha retenido un correo`,
    title: `Se ha retenido un correo de ${panel}`,
    body: [
      `${panel} envió para ${account} un correo que podría contener un código, un enlace para entrar u otra cosa destinada solo a ${customer}. No lo transmitimos. Pregunte a ${customer} si esperaba uno.`,
    ],
    button: 'Ver el acceso',
  }),
  from: 'De',
  subject: 'Asunto',
  attachments: 'Adjuntos, no transmitidos',
  copy: 'Copia de correos',
  ended: 'La copia de correos ha terminado con el acceso completo.',
};
