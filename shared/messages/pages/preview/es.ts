import type { PreviewWords } from './words.ts';

export const es: PreviewWords = {
  title: (partner) => `Lo que ve ${partner}`,
  titleOfNobody: 'Lo que ve el socio',
  lead: 'Solo para mirar: los botones de abajo no hacen nada aquí, y mirar no comparte nada.',
  look: (partner) => `Ver lo que ve ${partner}`,
  incomplete: 'Todavía no hay nada que ver: elija primero un socio y al menos un producto.',
  question: 'Primero, su pregunta',
  questionText: (partner) => `Un correo lleva a ${partner} hasta aquí, para aceptar o rechazar.`,
  list: 'En su lista de clientes',
  listText: 'Lo mismo aparece en la ventana de su navegador.',
  opens: 'Lo que puede abrir',
  everything: 'Todos los productos de esta cuenta, y los que usted añada más tarde.',
  inside: (names) => `con todo lo que contiene: ${names}`,
  noList: 'El panel no nos dice los productos de esta cuenta.',
  left: 'Fuera de este acceso',
  nothingLeft: 'No queda fuera nada de esta cuenta.',
  byPanel:
    'En este panel, los derechos que usted da allí deciden qué más se ve. Desde aquí no podemos verlo.',
  nothingMore: (partner) =>
    `Este acceso ha terminado. ${partner} ya no tiene la cuenta en su lista y no puede abrir nada; le queda el recibo.`,
  back: 'Volver',
};
