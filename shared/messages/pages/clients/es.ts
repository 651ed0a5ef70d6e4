import type { ClientWords } from './words.ts';

export const es: ClientWords = {
  title: 'Clientes',
  search: 'Cliente, cuenta o panel',
  find: 'Buscar',
  all: 'Mostrar todos',
  client: 'Cliente',
  account: 'Cuenta',
  access: 'Acceso',
  state: 'Estado',
  lastOpened: 'Su última apertura',
  details: 'Detalles',
  none: 'Ningún cliente comparte aún una cuenta con usted. Los clientes comparten con su Partner-ID; déselo.',
  noneFound: 'Ningún cliente con estas palabras.',
  more: 'Página siguiente',
  waiting: (count) =>
    count === 1 ? '1 invitación espera respuesta.' : `${count} invitaciones esperan respuesta.`,
  seeWaiting: 'Verlas',
  noWay: 'Pregunte al cliente cómo entrar',
  post: {
    title: (account) => `Abrir ${account}`,
    text: 'Un clic le lleva al panel con la sesión iniciada. Vale una vez y durante un minuto.',
    button: 'Ir al panel',
  },
  card: {
    title: (customer) => `Datos de acceso de ${customer}`,
    why: 'Este acceso es para productos concretos, así que no abre ninguna sesión en el panel: use los datos de abajo en su propio programa de archivos o bases de datos.',
    intro:
      'Cada contraseña mostrada consta en el registro del cliente, con su nombre. Nunca las enviamos por correo.',
    product: 'Producto',
    server: 'Servidor',
    user: 'Usuario',
    password: 'Contraseña',
    onServer: 'Solo funciona en el propio servidor del panel, por ejemplo en su phpMyAdmin.',
    show: 'Mostrar la contraseña',
    shown: 'Mostrada una vez: desaparece al salir de esta página.',
    none: 'Aún no hay datos de acceso. Se crean en cuanto el panel lo confirma.',
  },
};
