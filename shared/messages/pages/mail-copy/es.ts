import type { MailCopyWords } from './words.ts';

export const es: MailCopyWords = {
  heading: 'Copia de correos',
  partnerOff: 'Usted no recibe copias de los correos que el panel envía a este cliente.',
  partnerOn:
    'Sus representantes legales y administradores reciben una copia de lo que el panel envía a la dirección de copia de esta cuenta. Los códigos, enlaces para entrar y cambios de contraseña se retienen.',
  stoppedP: 'Detenida por el cliente. Solo puede empezar de nuevo si el cliente lo permite.',
  onAct: 'Activar la copia',
  offAct: 'Desactivar la copia',
  partnerNeeds: 'Los correos del panel llegan cuando el cliente haya introducido allí la dirección de copia.',
  customerOn: (partner) =>
    `${partner} recibe una copia de lo que el panel envía a la dirección de copia de esta cuenta. Los códigos, enlaces para entrar y cambios de contraseña se retienen.`,
  customerOff: (partner) =>
    `${partner} no recibe copias. Con acceso completo puede activarlas; a usted se le informa y puede detenerlas.`,
  customerStopped: (partner) => `Usted la detuvo: ${partner} no recibe copias y no puede activarlas.`,
  stop: 'Detener la copia',
  forbid: 'No permitir copias',
  allow: 'Permitirla de nuevo',
  addressLink: 'Dirección de copia de esta cuenta',
  title: 'Dirección de copia',
  intro:
    'Introduzca esta dirección en el panel como destinatario adicional o dirección de copia de sus correos, si el panel lo ofrece. Los socios con acceso completo y la copia activada reciben entonces esos correos a través de un filtro.',
  none: 'Esta cuenta todavía no tiene dirección de copia.',
  notOffered:
    'Este proveedor no recibe correos para paneles, así que no hay dirección de copia. Los socios siguen recibiendo nuestros propios correos sobre su acceso.',
  make: 'Crear una dirección de copia',
  renew: 'Crear una nueva; la anterior deja de valer al momento',
};
