import type { NoticeWords } from './words.ts';

/** What is over, by the kind of alert; else the panel's name. */
const isOver: Readonly<Record<string, string>> = {
  cuts_late: 'los accesos vuelven a cortarse a tiempo',
  queue_late: 'correos y tareas vuelven a salir a tiempo',
  dead_letters: 'no se ha abandonado nada en un día',
  seals_late: 'el registro vuelve a sellarse a tiempo',
  log_broken: 'el registro vuelve a coincidir con su cadena',
};
const over = (about: string): string => isOver[about] ?? `${about} vuelve a responder`;

export const es: NoticeWords = {
  address_changed: ({ about, host }) => ({
    subject: `Su dirección ha cambiado – ${host}`,
    title: 'Su acceso usa ahora otra dirección',
    body: [
      `La nueva dirección es ${about}. Si fue usted, confírmelo con el botón: los códigos a la nueva dirección valdrán enseguida.`,
      'Si no fue usted, la misma página lo deshace: vuelve su dirección anterior y se cierran todas las sesiones.',
    ],
    button: 'Confirmar o deshacer',
  }),
  contact_changed: ({ about }) => ({
    subject: `El panel indica otro contacto: ${about}`,
    title: `El panel indica otra dirección de contacto para ${about}`,
    body: [
      'Hasta que un representante legal confirme aquí la nueva dirección, la cuenta no puede cambiar de manos. Lo compartido sigue igual.',
      '¿Fue usted? Confírmelo en la página de la cuenta. Si no, mire en el panel quién la cambió y, si duda, ponga en pausa lo compartido.',
    ],
    button: 'Ver la cuenta',
  }),
  claim_confirmed: ({ about, host }) => ({
    subject: `Confirmado: ${about} es suya`,
    title: `${host} ha confirmado que ${about} es suya`,
    body: ['La cuenta está vinculada a su organización. Ya puede compartirla.'],
    button: 'Continuar',
  }),
  claim_refused: ({ about, host }) => ({
    subject: `Sin confirmar: ${about}`,
    title: `${host} no ha podido confirmar que ${about} sea suya`,
    body: ['El motivo figura abajo. Con más pruebas puede volver a pedirlo.'],
    button: 'Ver mis cuentas',
  }),
  claim_provable: ({ about, host }) => ({
    subject: `Ya puede demostrar ${about} con un código`,
    title: `Ya puede demostrar ${about} con un código`,
    body: [
      `Pidió a ${host} que confirmara que esta cuenta es suya. ${host} tiene ahora una dirección de contacto para ella, y se puede enviar un código allí.`,
      'Si puede leer ese buzón, no hace falta que espere más. Si no, nada cambia: su pregunta sigue a la espera de respuesta.',
    ],
    button: 'Demostrar la cuenta',
  }),
  account_moved: ({ about, host }) => ({
    subject: `${about} ya no está vinculada a su organización`,
    title: `${about} ya no está vinculada a su organización`,
    body: [
      `${host} ha confirmado a otro cliente como titular. Ha terminado todo lo compartido de la cuenta.`,
      `Si cree que es un error, dígaselo hoy a ${host}.`,
    ],
    button: 'Ver mis cuentas',
  }),
  account_marked: ({ about, host }) => ({
    subject: `Vinculada aquí: ${about}`,
    title: `${about} se ha vinculado a una organización en ${host}`,
    body: [
      'Alguien que trabaja en esta cuenta ha puesto una marca en el panel y así la ha demostrado. La marca puede borrarse.',
      `Si no ha sido nadie de los suyos, cambie la contraseña del panel y avise hoy a ${host}.`,
    ],
    button: 'Abrir la página de inicio',
  }),
  account_keyed: ({ about, host }) => ({
    subject: `Vinculada aquí: ${about}`,
    title: `${about} se ha vinculado a una organización en ${host}`,
    body: [
      'Alguien que puede entrar en esta cuenta ha creado una clave de la API en el panel y nos la ha dado, y así ha demostrado la cuenta.',
      `Si no ha sido nadie de los suyos, elimine la clave en el panel, cambie la contraseña del panel y avise hoy a ${host}.`,
    ],
    button: 'Abrir la página de inicio',
  }),
  owner_key_denied: ({ about }) => ({
    subject: `El panel ya no acepta su clave: ${about}`,
    title: `El panel ya no acepta su clave de ${about}`,
    body: [
      'Puede estar eliminada o caducada allí. Hasta que haya otra no podemos preparar nada en el panel ni retirar nada.',
      'Cree una clave nueva en el panel y escríbala en la página de abajo. Lo que espera se hará entonces enseguida.',
    ],
    button: 'Escribir una clave nueva',
  }),
  recovery_started: ({ about, host }) => ({
    subject: `Se pide a ${host} que ${about} vuelva a entrar`,
    title: `Una nueva dirección para ${about}, en 72 horas`,
    body: [
      `Alguien ha dicho a ${host} que ${about} ha perdido el buzón y la llave de acceso. Desde el momento de abajo, otra dirección podrá hacerse cargo de este acceso.`,
      'Si no es así, deténgalo ahora: basta un clic.',
    ],
    button: 'Ver y detener',
  }),
  recovery_link: ({ host }) => ({
    subject: `Recuperar su acceso – ${host}`,
    title: 'Recuperar su acceso',
    body: [
      `${host} lo ha puesto en marcha. Desde el momento de abajo, abra esta página: envía un código a esta dirección, y con él vuelve a entrar.`,
      'Hasta entonces, cualquier persona afectada puede detenerlo.',
    ],
    button: 'Abrir la página',
  }),
  recovery_done: ({ about, host }) => ({
    subject: `El acceso de ${about} tiene otra dirección`,
    title: `El acceso de ${about} tiene otra dirección`,
    body: [
      'Se han cerrado todas las sesiones anteriores y se han quitado las llaves de acceso antiguas.',
      `Si no es así, dígaselo hoy a ${host}.`,
    ],
    button: 'Abrir el inicio',
  }),
  person_deleted: ({ host }) => ({
    subject: `Sus datos se han borrado – ${host}`,
    title: 'Sus datos se han borrado aquí',
    body: [
      'Su dirección, nombre, llaves de acceso y dispositivos ya no están. Los registros de las organizaciones guardan un identificador sin nombre.',
    ],
    button: null,
  }),
  organisation_deleted: ({ about }) => ({
    subject: `${about} se ha borrado`,
    title: `${about} se ha borrado`,
    body: [
      'Ha terminado todo lo compartido, en ambos sentidos. El registro se guarda como pide la ley, y las otras partes conservan sus recibos.',
    ],
    button: null,
  }),
  cut_given_up: ({ about, host }) => ({
    subject: `Sin cortar en el panel: ${about}`,
    title: `El panel no ha confirmado que el acceso a ${about} esté cortado`,
    body: [
      `Nadie puede ya abrir la cuenta por medio de nosotros. Pero el panel no ha quitado su parte tras muchos intentos, y hemos dejado de intentarlo. ${host} lo sabe.`,
      'Quítelo a mano en el panel. La página de abajo tiene los pasos.',
    ],
    button: 'Ver los pasos',
  }),
  panel_not_cutting: ({ about }) => ({
    subject: `Un panel no corta el acceso: ${about}`,
    title: `${about} no corta el acceso`,
    body: [
      `Lo que los clientes han terminado o pausado no se ha quitado en doce intentos. Se les pide que lo hagan a mano.`,
      'Mire el panel y haga que las entradas se intenten de nuevo. Se le avisa como mucho una vez al día por panel.',
    ],
    button: 'Ver lo abandonado',
  }),
  panel_foreign_rows: ({ about }) => ({
    subject: `${about} respondió con entradas de otros clientes`,
    title: `${about} respondió con entradas de otros clientes`,
    body: [
      'Preguntamos por una sola cuenta, y la respuesta del panel contenía entradas de otros. Se descartó toda la respuesta: nada de ella se usó, se mostró ni se guardó.',
      'Hasta que el panel responda bien, esa cuenta no se puede compartir, abrir ni consultar allí. Mire si el panel se actualizó y repita su verificación.',
      'Se le avisa una vez al día como máximo.',
    ],
    button: 'Ver el panel',
  }),
  panel_down: ({ about }) => ({
    subject: `${about} no responde`,
    title: `${about} no responde`,
    body: [
      'Hasta que responda, clientes y socios no pueden usar nada allí a través de nosotros. Lo que hay que cortar espera y se vuelve a intentar.',
      'Se le avisa como mucho una vez al día, y cuando haya terminado.',
    ],
    button: 'Ver el panel',
  }),
  cuts_late: () => ({
    subject: 'Hay accesos que no se cortan a tiempo',
    title: 'Hay accesos terminados que no se cortan a tiempo',
    body: [
      'Al menos un panel no ha confirmado un corte desde hace más tiempo del que usted admite. A través de nosotros ya nadie lo abre; la parte del panel sigue ahí.',
      'Se le avisa como mucho una vez al día, y cuando haya terminado.',
    ],
    button: 'Ver lo que no está cortado',
  }),
  queue_late: () => ({
    subject: 'Correos y tareas de panel con retraso',
    title: 'Correos y tareas de panel esperan demasiado',
    body: [
      'Hay entradas de la bandeja de salida pendientes desde hace más tiempo del que usted admite. Mire si se ejecuta la tarea de cada minuto.',
      'Se le avisa como mucho una vez al día, y cuando haya terminado.',
    ],
    button: 'Ver lo que espera',
  }),
  dead_letters: ({ about }) => ({
    subject: `Abandonados: ${about} correos o tareas de panel`,
    title: `${about} correos o tareas de panel abandonados en un día`,
    body: [
      'Cada uno figura en la bandeja de salida, con el motivo y lo que se puede hacer.',
      'Se le avisa como mucho una vez al día, y cuando haya terminado.',
    ],
    button: 'Ver lo abandonado',
  }),
  seals_late: () => ({
    subject: 'El registro no se sella a tiempo',
    title: 'Hay entradas del registro que esperan su sello',
    body: [
      'Están guardadas y no se pueden cambiar, pero aún no figuran en su cadena. Mire si se ejecuta la tarea de cada minuto.',
      'Se le avisa como mucho una vez al día, y cuando haya terminado.',
    ],
    button: 'Ver el estado',
  }),
  all_clear: ({ about }) => ({
    subject: `Fin de la alerta: ${over(about)}`,
    title: `Ha terminado: ${over(about)}`,
    body: ['Lo que le comunicamos ya no ocurre.'],
    button: 'Ver el estado',
  }),
  partner_at_limit: ({ about }) => ({
    subject: `${about} ha llegado al límite de solicitudes`,
    title: `${about} ha llegado al límite de solicitudes de acceso`,
    body: [
      'Quería escribir a más clientes, o más veces a los mismos, de lo que permite un día. Lo que pasaba del límite no se envió.',
      'Mírelo y, si hace falta, suspenda al socio. Se le avisa como mucho una vez al día.',
    ],
    button: 'Ver al socio',
  }),
  partner_often_blocked: ({ about }) => ({
    subject: `${about} está bloqueado por varios clientes`,
    title: `${about} ha sido bloqueado por varios clientes`,
    body: [
      'Tres o más personas que recibieron sus solicitudes de acceso no quieren más.',
      'Mírelo y, si hace falta, suspenda al socio. Se le avisa como mucho una vez al día.',
    ],
    button: 'Ver al socio',
  }),
  partner_often_reported: ({ about }) => ({
    subject: `${about} ha sido denunciado por varios clientes`,
    title: `${about} ha sido denunciado por varios clientes`,
    body: [
      'Tres o más personas que recibieron sus solicitudes de acceso lo han denunciado. Lo que escribieron figura en la página.',
      'Mírelo y, si hace falta, suspenda al socio. Se le avisa como mucho una vez al día.',
    ],
    button: 'Ver al socio',
  }),
  host_role_given: ({ host }) => ({
    subject: `Ahora trabaja para ${host} en Panelshare`,
    title: `Tiene una función en ${host}`,
    body: [
      `Un administrador de ${host} le ha dado una función allí.`,
      'Inicie sesión con esta dirección. Antes de que se abran las páginas necesita una llave de acceso; añádala en su perfil.',
    ],
    button: 'Abrir mi perfil',
  }),
  host_role_taken: ({ host }) => ({
    subject: `Su función en ${host} ha terminado`,
    title: `Su función en ${host} ha terminado`,
    body: ['Las páginas del proveedor ya no se abren para usted. Sus propias organizaciones siguen igual.'],
    button: 'Abrir el inicio',
  }),
  staff_access_given: ({ about, host }) => ({
    subject: `El personal de ${host} puede abrir: ${about}`,
    title: `El personal de ${host} puede abrir ${about} por un tiempo`,
    body: [
      'Un representante legal suyo lo ha permitido. Termina solo en el momento indicado, y cada uso consta en su registro.',
      'Un clic lo termina antes.',
    ],
    button: 'Ver o terminar',
  }),
  staff_access_ended: ({ about, host }) => ({
    subject: `El personal de ${host} ya no puede abrir: ${about}`,
    title: `El personal de ${host} ya no puede abrir ${about}`,
    body: ['El acceso ha terminado. Su registro dice quién lo usó y cuándo.'],
    button: 'Ver',
  }),
  emergency_verified: ({ about, host }) => ({
    subject: `Se ha verificado una urgencia de ${about}`,
    title: `${host} ha verificado una urgencia de ${about}`,
    body: [
      `Hasta la hora indicada abajo no tiene que esperar nada de lo que decidan sus representantes legales. ${host} no comparte nada por su cuenta.`,
      `Si nadie de ustedes llamó, escriba de inmediato a ${host} y mire sus accesos.`,
    ],
    button: 'Ver la organización',
  }),
  paused_by_host: ({ about, host }) => ({
    subject: `${host} ha pausado: ${about}`,
    title: `${host} ha pausado: ${about}`,
    body: [
      'Su personal lo hizo tras devolverle la llamada. Nadie puede abrir lo que está en pausa.',
      `Solo usted puede reanudarlo: lo hace un representante legal con una prueba reciente. Si nadie le llamó, avise hoy a ${host}.`,
    ],
    button: 'Ver',
  }),
  agreement_new: ({ about, host }) => ({
    subject: `Confirme el nuevo acuerdo de socio – ${host}`,
    title: `Hay un nuevo acuerdo de socio de uso compartido para ${about}`,
    body: [
      'Un representante legal lo lee y lo confirma en la página de socio, hasta el momento indicado abajo.',
      'Hasta entonces no cambia nada. Después no podrá aceptar accesos nuevos antes de confirmarlo; los existentes continúan.',
    ],
    button: 'Leer y confirmar',
  }),
  agreement_reminder: ({ about, host }) => ({
    subject: `Aún sin confirmar: el nuevo acuerdo de socio – ${host}`,
    title: `${about} aún no ha confirmado el nuevo acuerdo`,
    body: [
      'Un representante legal lo confirma en la página de socio, hasta el momento indicado abajo.',
      'Después no podrá aceptar accesos nuevos antes de confirmarlo. Los existentes continúan.',
    ],
    button: 'Leer y confirmar',
  }),
  agreement_overdue: ({ about, host }) => ({
    subject: `Sin accesos nuevos hasta confirmar el acuerdo – ${host}`,
    title: `${about} no puede aceptar accesos nuevos por ahora`,
    body: [
      'El plazo para confirmar el nuevo acuerdo de socio de uso compartido ha pasado. Los accesos existentes continúan.',
      'En cuanto un representante legal lo confirme en la página de socio, se podrán aceptar accesos nuevos otra vez.',
    ],
    button: 'Leer y confirmar',
  }),
  domain_withdrawn: ({ about }) => ({
    subject: `Ya no verificado: ${about}`,
    title: `Ya no encontramos la prueba de ${about}`,
    body: [
      'Los clientes ya no ven este dominio en su tarjeta de identidad. Los accesos continúan.',
      'Vuelva a poner el registro DNS o el archivo y compruébelo de nuevo en la página de socio.',
    ],
    button: 'Abrir la página de socio',
  }),
  name_accepted: ({ about, host }) => ({
    subject: `Su nuevo nombre: ${about}`,
    title: `${host} ha revisado su nuevo nombre: ${about}`,
    body: ['A partir de ahora se muestra en todas partes.'],
    button: 'Abrir la página',
  }),
  name_refused: ({ about, host }) => ({
    subject: `No se ha adoptado: el nombre ${about}`,
    title: `${host} no ha adoptado el nombre ${about}`,
    body: ['Su nombre sigue como estaba. El motivo figura abajo; puede elegir otro.'],
    button: 'Abrir la página',
  }),
  log_broken: ({ about }) => ({
    subject: `Un registro no encaja con su cadena: ${about}`,
    title: 'Un registro de su instalación no encaja con su cadena',
    body: [
      `En el registro ${about} una entrada no es la que se selló, o falta una. El número es su lugar.`,
      'Averigüe quién pudo escribir en la base de datos y exporte el registro antes de cambiar nada. Los clientes pueden comprobar su exportación ellos mismos.',
    ],
    button: 'Ver el registro',
  }),
  database_restored: ({ host }) => ({
    subject: `Se restauró la base de datos – ${host}`,
    title: `La base de datos de ${host} volvió a un estado anterior`,
    body: [
      'Todos los accesos compartidos están congelados hasta que cada uno se haya comparado con lo que se guarda fuera de la base. Nada de lo terminado vuelve. Tarda unos minutos y no necesita a nadie.',
      'Se ha cerrado la sesión de todos. Las invitaciones abiertas se cancelaron y pueden enviarse de nuevo. Si nadie de su empresa restauró la base, averigüe quién fue.',
    ],
    button: 'Ver el registro',
  }),
  restore_changed: ({ about, host }) => ({
    subject: `${host} restauró su base de datos: revise los accesos de ${about}`,
    title: `Revise los accesos compartidos de ${about}`,
    body: [
      `${host} tuvo que devolver su base de datos a un estado anterior. Lo que había terminado sigue terminado. Los accesos que se cambiaron después de ese estado están en pausa hasta que el cliente los haya revisado y los reanude.`,
      'Un acceso que empezó después de ese estado ya no se conoce aquí: mire en el panel si todavía existe y compártalo de nuevo si lo desea. El registro dice qué pasó con cada uno.',
    ],
    button: 'Ver el registro',
  }),
  restore_unchanged: ({ about, host }) => ({
    subject: `${host} restauró su base de datos: los accesos de ${about} siguen igual`,
    title: `Los accesos compartidos de ${about} siguen igual`,
    body: [
      `${host} tuvo que devolver su base de datos a un estado anterior. Entretanto sus accesos estuvieron congelados; cada uno se ha comprobado y sigue sin cambios.`,
      'Tiene que iniciar sesión de nuevo. Las invitaciones que estaban abiertas pueden enviarse otra vez.',
    ],
    button: 'Ver el registro',
  }),
  second_admin_asked: ({ about, host }) => ({
    subject: `Hace falta su confirmación: ${about}`,
    title: 'Un administrador le pide confirmar una decisión',
    body: [
      `Un administrador de ${host} ha decidido sobre ${about} algo que necesita a dos. No ocurre nada hasta que usted lo confirme.`,
      'Mire las pruebas y confírmelo, o rechácelo con un motivo.',
    ],
    button: 'Ver la decisión',
  }),
  decision_in_a_day: ({ about, host }) => ({
    subject: `En 24 horas: una decisión de ${host} sobre ${about}`,
    title: `${host} ejecutará una decisión en 24 horas`,
    body: [
      `Trata de ${about}. La regla pide dos administradores; ${host} solo tiene uno que pueda decidir, así que la decisión espera un día y se le avisa a usted.`,
      `Si algo no está bien, dígaselo a ${host} antes del momento indicado abajo. Un administrador todavía puede detenerla.`,
    ],
    button: 'Ver más',
  }),
  second_admin_refused: ({ host }) => ({
    subject: `Sin confirmar – ${host}`,
    title: 'Otro administrador no confirmó su decisión',
    body: ['No se ha cambiado nada. El motivo está abajo.'],
    button: 'Ver la decisión',
  }),
  tender_confirm: ({ about, host }) => ({
    subject: `Confirme su licitación – ${host}`,
    title: `Confirme su licitación: ${about}`,
    body: [
      'Alguien ha presentado esta licitación con su dirección. Nadie la lee antes de que usted la publique en la página de abajo.',
      'Si no fue usted, no haga nada: desaparece a los tres días.',
    ],
    button: 'Ver y publicar',
  }),
  tender_published: ({ about }) => ({
    subject: `Su licitación está publicada: ${about}`,
    title: `Los socios ya pueden leer su licitación: ${about}`,
    body: [
      'En su página ve quién la ha abierto y qué ofertas han llegado. Guarde este correo: su enlace lleva allí.',
      'Allí también puede cancelarla en cualquier momento. Desaparece entonces de inmediato para todos los socios.',
    ],
    button: 'Ver o cancelar',
  }),
  tender_offer: ({ about }) => ({
    subject: `Una oferta para su licitación de ${about}`,
    title: `${about} le ha hecho una oferta`,
    body: ['Véala en su página. Puede elegirla o esperar otras.'],
    button: 'Ver la oferta',
  }),
  tender_expired: ({ about }) => ({
    subject: `Su licitación ha terminado: ${about}`,
    title: `Su licitación ha terminado: ${about}`,
    body: [
      'Su plazo ha pasado y los socios ya no la ven. Su página sigue mostrando quién la abrió y las ofertas.',
    ],
    button: 'Ver mi licitación',
  }),
  tender_new: ({ about, host }) => ({
    subject: `Nueva licitación: ${about}`,
    title: `Alguien busca un socio de ${host}: ${about}`,
    body: [
      'Abajo figura un extracto. En su área puede abrir el texto completo y el contacto; el autor lo ve.',
    ],
    button: 'Ver la licitación',
  }),
  tender_won: ({ about, host }) => ({
    subject: `Su oferta ha sido elegida: ${about}`,
    title: `Su oferta ha sido elegida: ${about}`,
    body: [
      'El autor ha elegido su oferta y ya puede darle acceso. Póngase en contacto con él.',
      `Para este contrato usa solo productos de ${host}, como ha confirmado como socio.`,
    ],
    button: 'Ver la licitación',
  }),
  processing_chosen: ({ about }) => ({
    subject: `Contrato de encargo elegido: ${about}`,
    title: 'Se ha elegido un contrato de encargo del tratamiento',
    body: [
      `Acompaña a un acceso que afecta a ${about}. Vale en cuanto el socio lo confirme. El texto y su huella están en la página; guarde una copia.`,
    ],
    button: 'Leer el contrato',
  }),
  processing_confirmed: ({ about }) => ({
    subject: `Contrato de encargo en vigor: ${about}`,
    title: 'El contrato de encargo del tratamiento está en vigor',
    body: [
      `Ambas partes lo han aceptado, para un acceso que afecta a ${about}. En la página puede guardar el texto tal como se acordó; la huella demuestra que es ese texto.`,
    ],
    button: 'Guardar una copia',
  }),
};
