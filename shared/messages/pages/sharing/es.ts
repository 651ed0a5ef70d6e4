import { lists } from '../../panel/es.ts';
import { common, type SharingWords } from './words.ts';

export const es: SharingWords = {
  ...common(lists),
  full: 'Toda la cuenta',
  products: (count) => (count === 1 ? '1 producto' : `${count} productos`),
  payer: { customer: 'Paga el cliente', partner: 'Paga el socio' },
  until: (date) => `hasta el ${date}`,
  untilIEnd: 'hasta que el cliente lo termine',
  own: {
    payer: { customer: 'Paga usted', partner: 'Paga el socio' },
    untilEnd: 'hasta que usted lo termine',
  },
  projectEnd: 'o cuando el socio marque su proyecto como terminado',
  idleEnd: (days) => `o cuando nadie lo ha abierto durante ${days} días`,
  idle: {
    label: 'Termina también si nadie lo abre',
    never: 'no, nunca',
    days: (days) => `tras ${days} días sin abrirse`,
    hint: 'Solo cuentan las aperturas a través de Panelshare. Ambas partes reciben aviso antes.',
  },
  find: {
    label: 'Buscar productos por su nombre',
    go: 'Buscar',
    shown: (count, total) => `${count} de ${total} productos.`,
    none: 'Nada se llama así. Pruebe con menos letras.',
    kept: 'Lo que ha marcado sigue marcado.',
  },
  wholeCategory: 'Todos estos',
  wholeCategoryHint: 'todo lo que figura aquí ahora, sin hacer pedidos',
  enforcementLabel: 'Cómo se hace cumplir',
  states: {
    waiting: 'aún no empezado',
    active: 'activo',
    paused: 'en pausa',
    frozen: 'congelado',
    ended: 'terminado',
  },
  actions: { view: 'ver', change: 'cambiar', order: 'pedir' },
  whole: (category) => `Todo: ${category}`,
  categories: {
    cloud: 'Nubes',
    website: 'Sitios web',
    domain: 'Dominios',
    mailbox: 'Buzones',
    mail_domain: 'Dominios de correo',
    database: 'Bases de datos',
    server: 'Servidores',
    ftp: 'Accesos FTP',
    backup: 'Copias de seguridad',
    other: 'Otros productos',
  },
};
