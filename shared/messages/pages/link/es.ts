import type { LinkWords } from './words.ts';

export const es: LinkWords = {
  title: 'Su enlace para clientes',
  lead: 'El cliente que abre este enlace puede compartir una cuenta con usted. Abrirlo no le da nada: el cliente demuestra que la cuenta es suya, elige qué puede usar usted y puede retirarlo en cualquier momento.',
  field: 'Enlace',
  hint: 'Para su sitio web, un correo o una oferta. Sigue siendo el mismo mientras usted sea socio.',
  code: 'El mismo enlace como código QR',
  alt: (url) => `Código QR. Lleva a ${url}`,
  codeHint: 'Para imprimirlo o mostrarlo al teléfono del cliente.',
  save: 'Guardar el código QR (SVG)',
  notYet: 'Tendrá su enlace en cuanto su asociación esté autorizada.',
  toPartnership: 'A la asociación',
  open: 'Enlace y código QR para clientes',
  request: {
    title: 'Enlace a esta solicitud',
    hint: (email) =>
      `Si el correo no llega, envíe este enlace por otra vía o deje que el cliente escanee el código. Se abre para quien inicia sesión con ${email}.`,
    extendHint:
      'Si el correo no llega, envíe este enlace por otra vía o deje que el cliente escanee el código. Se abre para las personas del cliente cuando han iniciado sesión.',
  },
};
