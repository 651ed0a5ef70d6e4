import type { CoolingOffWords } from './words.ts';

const hours = (count: number): string => (count === 1 ? '1 hora' : `${count} horas`);

export const es: CoolingOffWords = {
  consent: (count) =>
    `El acceso completo empieza ${hours(count)} después de que el socio acepte. Hasta entonces, cualquiera de sus representantes legales puede detenerlo desde un correo; un segundo puede hacer que empiece de inmediato.`,
  begins: (when) =>
    `Aún no ha empezado: empieza el ${when}. Hasta entonces nadie puede abrir la cuenta con este acceso.`,
  changes: (when) => `Un cambio empieza el ${when}. Hasta entonces el acceso queda como está.`,
  changeTo: 'Cómo será',
  own: {
    text: 'Cada representante legal tiene un correo con un enlace que lo detiene.',
    stop: 'Detener',
    begin: 'Empezar ahora',
    second: 'Otro representante legal puede hacer que empiece de inmediato.',
    emergency: 'El proveedor ha verificado una urgencia: puede hacer que empiece de inmediato.',
    prove: 'Para que empiece hace falta una prueba reciente.',
  },
  partner: 'El proveedor da a cada cliente tiempo para detener lo que se decidió. No tiene que hacer nada.',
  link: {
    title: '¿Detenerlo?',
    lead: (partner, account, when) =>
      `${partner} va a recibir más acceso a ${account} el ${when}. Deténgalo si no es correcto: se puede decidir de nuevo en cualquier momento.`,
    stop: 'Detener',
  },
  stopped: {
    title: 'Está detenido',
    text: 'No empieza nada. Ambas partes han recibido un correo. Si no conocía la decisión, inicie sesión, cierre las sesiones que no conozca y mire quiénes son sus representantes legales.',
    signIn: 'Iniciar sesión',
  },
  setting: {
    lead: 'El acceso completo y un cambio de quién paga empiezan solo después de este plazo. Cada representante legal del cliente recibe un enlace que lo detiene; un segundo puede hacer que empiece de inmediato. El acceso limitado nunca espera.',
    label: 'Plazo',
    hint: 'Lo que ya espera conserva su plazo.',
    off: 'Desactivado: todo empieza de inmediato',
    hours,
  },
  emergency: {
    title: 'Verificar una urgencia',
    lead: 'Tras devolver la llamada al cliente, puede ahorrarle el plazo durante cuatro horas. Es el cliente quien comparte o hace que empiece, con su propia prueba; todos sus representantes legales reciben un correo.',
    calledBack: 'He devuelto la llamada a un número que ya conocíamos',
    reason: 'Qué ha pasado',
    save: 'Verificar por cuatro horas',
    until: (when) => `Hay una urgencia verificada hasta el ${when}.`,
  },
};
