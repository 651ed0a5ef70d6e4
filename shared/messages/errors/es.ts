import { byState, type ErrorCatalogue, say } from './catalogue.ts';

export const es: ErrorCatalogue = {
  sign_in_required: say(
    'Inicie sesión',
    'Esta página es para personas que han iniciado sesión. Iníciela e inténtelo de nuevo.',
  ),
  not_found: say(
    'No encontrado',
    'Aquí no hay nada que usted pueda ver. Compruebe la dirección y que ha iniciado sesión con el acceso correcto.',
  ),
  not_allowed: say(
    'Su función no lo permite',
    'Su función en esta organización no lo incluye. Pida a un representante legal de su organización que lo haga.',
  ),
  step_up_required: say(
    'Confirme que es usted',
    'Hace falta una prueba reciente. Confirme con una llave de acceso o un código y continúe.',
  ),
  passkey_required: say(
    'Hace falta una llave de acceso',
    'Se necesita una llave de acceso usada en este dispositivo. Use la suya o añada una en su área e inténtelo de nuevo.',
  ),
  safety_session_only: say(
    'Solo mirar y pausar',
    'Ha entrado por seguridad: puede mirar y pausar. Para lo demás, inicie sesión por completo con una llave de acceso u otra dirección.',
  ),
  invalid_input: say(
    'Falta algo',
    'Un campo está vacío o no tiene la forma necesaria. Revise sus datos y envíelos de nuevo.',
  ),
  unsupported_media_type: say(
    'Formulario no entendido',
    'No pudimos leer lo enviado. Recargue la página e inténtelo de nuevo.',
  ),
  payload_too_large: say(
    'Demasiado de una vez',
    'Lo enviado es demasiado grande. Acórtelo e inténtelo de nuevo.',
  ),
  cross_site_request: say(
    'Enviado desde otra página',
    'Por su seguridad solo lo aceptamos desde nuestras propias páginas. Abra la página aquí e inténtelo de nuevo.',
  ),
  rate_limited: say(
    'Un momento, por favor',
    'Hubo muchos intentos en poco tiempo. Espere unos minutos e inténtelo de nuevo.',
  ),
  conflict: say(
    'Cambiado entretanto',
    'Esto cambió mientras usted trabajaba. Recargue para ver cómo está ahora y decida de nuevo.',
  ),
  idempotency_key_required: say(
    'Solicitud sin clave',
    'Esta solicitud necesita la cabecera Idempotency-Key. Envíela de nuevo con una clave nueva.',
  ),
  code_wrong: (facts) => ({
    title: 'El código no coincide',
    detail:
      typeof facts['left'] === 'number' && facts['left'] > 0
        ? `Compruebe el código del correo más reciente. Intentos restantes: ${facts['left']}.`
        : 'Compruebe el código del correo más reciente o pida uno nuevo.',
  }),
  code_expired: say('El código ha caducado', 'Un código vale 10 minutos y una sola vez. Pida uno nuevo.'),
  code_used_up: say('No quedan intentos', 'Por su seguridad este código ya no vale. Pida uno nuevo.'),
  passkey_failed: say(
    'La llave de acceso no se ha aceptado',
    'No se ha cambiado nada. Inténtelo de nuevo o use un código enviado a su dirección.',
  ),
  link_expired: say(
    'Este enlace ha caducado',
    'El enlace ya no es válido. Pida al remitente que lo envíe de nuevo.',
  ),
  link_replaced: say(
    'Hay un enlace más reciente',
    'Un correo más reciente sustituyó este enlace. Abra el enlace del correo más reciente.',
  ),
  partner_not_authorized: say(
    'No es un socio autorizado',
    'Hace falta un socio de uso compartido autorizado. Compruebe el estado en la página de socio o pregunte al proveedor.',
  ),
  partner_suspended: say(
    'Asociación suspendida',
    'El proveedor ha suspendido esta asociación y sus accesos están congelados. La página de socio indica el motivo y a quién preguntar.',
  ),
  partnership_state: say(
    'No es posible en este estado',
    'La asociación está ahora en otro estado. Recargue para verlo.',
  ),
  agreement_outdated: say(
    'Nuevo acuerdo',
    'Hay una versión más reciente del acuerdo. Léala y confírmela, y continúe.',
  ),
  agreement_unconfirmed: say(
    'El nuevo acuerdo aún no está confirmado',
    'Hay un nuevo acuerdo de socio de uso compartido y el plazo para confirmarlo ha pasado. Hasta que un representante legal del socio lo confirme en la página de socio, este no puede aceptar accesos nuevos. Los existentes continúan.',
  ),
  agreement_in_force: say(
    'Esta versión ya no se puede cambiar',
    'Su fecha ha llegado y alguien puede haberla confirmado. Escriba una versión nueva.',
  ),
  price_missing: say(
    'No hay precio para ello',
    'Ninguna lista de precios vigente entonces tiene esta categoría en esta moneda. Escriba una en Administración, en «Precios».',
  ),
  prepaid_short: say(
    'El saldo prepagado no alcanza',
    'Solo paga facturas hasta donde llega. Use un importe menor.',
  ),
  price_list_begun: say(
    'Esta lista de precios ya ha empezado',
    'Puede haber pedidos hechos con ella. Escriba una versión nueva con un día posterior.',
  ),
  criteria_missing: say(
    'Algunos criterios no se cumplen',
    'Para autorizar de todos modos, escriba por qué. El motivo queda en el registro.',
  ),
  name_mixes_scripts: say(
    'Una palabra mezcla dos escrituras',
    'Letras de dos escrituras en una misma palabra pueden pasar por otro nombre. Escriba cada palabra en una sola escritura y envíela de nuevo.',
  ),
  affiliate_not_partner: say(
    'Afiliado y socio se excluyen',
    'Quien es afiliado del proveedor no puede ser a la vez socio de uso compartido. Salga primero del programa de afiliados o escriba al proveedor si se trata de un error.',
  ),
  partner_not_affiliate: say(
    'Esta organización es socia',
    'Afiliado y socio se excluyen. Termine primero la asociación; después podrá marcarla como afiliada.',
  ),
  domain_not_provable: say(
    'Este dominio no se puede demostrar',
    'Introduzca un dominio público propio, por ejemplo studio.example, y diez como máximo.',
  ),
  domain_not_proved: say(
    'Todavía no se encuentra',
    'No hemos encontrado ni el registro DNS ni el archivo. Un registro nuevo puede tardar una hora en verse: compruebe la línea e inténtelo de nuevo.',
  ),
  invitation_not_pending: byState(
    'Esta invitación está cerrada',
    {
      accepted: 'Ya ha sido aceptada. El acceso está en su lista.',
      declined: 'Ha sido rechazada. El cliente puede volver a compartir.',
      cancelled: 'El cliente la ha retirado. Pregúntele si aún necesita el acceso.',
      expired: 'Caducó antes de recibir respuesta. Pida al cliente que la envíe de nuevo.',
    },
    'Ya no se puede responder. Pida al cliente que vuelva a compartir.',
  ),
  grant_not_active: say(
    'Ahora no está abierto',
    'Este acceso está en pausa, congelado, terminado o aún no listo en el panel. Su página dice qué ocurre y qué sigue.',
  ),
  grant_state: byState(
    'No es posible en este estado',
    {
      ended: 'Este acceso ha terminado. El cliente puede crear uno nuevo.',
      paused: 'Este acceso está en pausa. El cliente puede reanudarlo.',
      frozen: 'Este acceso está congelado. Su página indica el motivo y a quién preguntar.',
    },
    'El acceso está ahora en otro estado. Recargue para verlo.',
  ),
  processing_agreement_missing: say(
    'Falta un contrato',
    'El proveedor pide un contrato de encargo antes de que este acceso pueda abrirse. En la página del acceso usted ve quién debe elegirlo o confirmarlo.',
  ),
  grant_cutting: say(
    'Un acceso anterior aún se está cerrando',
    'El panel no ha confirmado todavía que el acceso anterior ya no existe. En cuanto lo haga podrá compartir de nuevo; seguimos intentándolo.',
  ),
  nothing_selected: say('Todavía no ha elegido nada', 'Elija al menos un producto para compartir.'),
  product_not_shareable: (facts) => ({
    title: 'No se puede compartir',
    detail:
      facts['product'] === undefined
        ? 'El panel nunca comparte este producto. Elija otro.'
        : `El panel nunca comparte «${facts['product']}». Elija otro producto.`,
  }),
  product_unknown: say(
    'El producto no está en esta cuenta',
    'El panel ya no muestra este producto en la cuenta. Recargue la lista y elija de nuevo.',
  ),
  payer_needs_full_access: say(
    'Solo con acceso completo',
    'Quién paga solo se elige con acceso completo. Elija acceso completo o deje el pago al cliente.',
  ),
  rights_not_held: say(
    'Más de lo que se puede dar',
    'El panel no puede dar estos derechos para este producto. Elija menos e inténtelo de nuevo.',
  ),
  end_date_invalid: say(
    'Revise la fecha de fin',
    'La fecha de fin debe estar en el futuro y dentro de cinco años. Elija otra.',
  ),
  own_account: say('Es su propia cuenta', 'Una cuenta se comparte con otra organización. Elija otro socio.'),
  request_not_pending: say(
    'Esta solicitud ya no está abierta',
    'Fue respondida, retirada o ha caducado. Pida una nueva al socio si aún quiere compartir.',
  ),
  request_silenced: say(
    'Ahora no se pueden enviar solicitudes a este cliente',
    'El cliente rechazó, bloqueó las solicitudes, ya recibió bastantes o exige su código de solicitud. Hable directamente con él.',
  ),
  already_connected: say(
    'Ya está conectado',
    'Este cliente comparte con usted. Abra la cuenta o pida allí una prórroga.',
  ),
  full_partner_exists: say(
    'Otro socio ya tiene acceso completo',
    'En este panel solo un socio puede tener acceso completo. Termine o reduzca antes ese acceso, o dé acceso limitado.',
  ),
  nothing_waits: say(
    'Aquí no hay nada en espera',
    'Ha empezado, se ha detenido o lo ha sustituido una decisión más reciente. Mire el acceso para ver cómo está.',
  ),
  second_representative_needed: say(
    'Hace falta un segundo representante legal',
    'Quien lo decidió no puede también hacer que empiece de inmediato, ni quien es representante legal desde hace menos de tres días. Pídaselo a otro representante legal, o espere a que empiece por sí solo.',
  ),
  products_taken: say(
    'Otro socio ya tiene uno de estos productos',
    'En este panel cada producto pertenece a un solo socio. Elija otros productos o termine antes ese acceso.',
  ),
  mail_copy_needs_full_access: say(
    'Esta copia requiere acceso completo',
    'Las copias de correo solo existen con acceso completo. Pida primero al cliente que amplíe el acceso.',
  ),
  mail_copy_stopped: say(
    'El cliente ha detenido la copia de correos',
    'Solo el cliente puede volver a permitirla, en la página de este acceso. Pregúntele si todavía la necesita.',
  ),
  account_claimed: say(
    'El proveedor lo revisa',
    'Esta cuenta no se puede vincular directamente. El proveedor la revisa y se pondrá en contacto; no tiene que hacer nada más.',
  ),
  account_not_found: say(
    'Cuenta no encontrada en el panel',
    'El panel no conoce esta cuenta. Compruebe su nombre o número e inténtelo de nuevo.',
  ),
  account_unprovable: say(
    'Aquí no es posible demostrarlo',
    'Este panel no ofrece ningún modo de demostrar directamente que la cuenta es suya. Pida al proveedor que la confirme por usted.',
  ),
  mark_not_found: say(
    'No se encuentra en el panel',
    'Hemos mirado en esta cuenta y no vemos el nombre. Compruebe que está en la cuenta correcta y guardado, y vuelva a comprobar.',
  ),
  owner_key_missing: say(
    'A esta cuenta le falta su clave',
    'Su panel se alcanza con una clave del propio cliente, y no hay ninguna guardada. Un representante legal puede darla en la página de la cuenta.',
  ),
  owner_key_denied: say(
    'El panel no acepta la clave',
    'Puede estar mal escrita, eliminada, caducada o limitada a otras direcciones. Mire en el panel, o cree allí una clave nueva y escríbala aquí.',
  ),
  owner_key_too_powerful: say(
    'Esta clave da demasiados derechos',
    'Alcanza más que la cuenta de un solo cliente, así que no la hemos guardado. Cree una clave como titular de la propia cuenta, y elimine esta si no la necesita.',
  ),
  owner_key_of_other: say(
    'La clave de otra cuenta',
    'El panel dice que esta clave pertenece a una cuenta distinta de la indicada. Cree una clave en la cuenta que quiere compartir.',
  ),
  owner_key_in_use: say(
    'La clave aún hace falta',
    'Se necesita para retirar lo que esta cuenta comparte. Termínelo y espere a que el panel lo haya cortado; después elimine la clave.',
  ),
  partner_has_full_access: say(
    'Un socio tiene la cuenta entera',
    'Mientras otra persona pueda abrirlo todo allí, una clave podría ser suya. Termine primero ese acceso; después cree una clave nueva y escríbala aquí.',
  ),
  address_inside_shared_account: say(
    'Hace falta otra dirección',
    'Su dirección está en una cuenta que un socio puede abrir, así que un código enviado allí no demuestra nada. Use una llave de acceso o una dirección externa. Pausar se puede siempre.',
  ),
  address_belongs_to_partner: say(
    'El proveedor debe revisarlo',
    'La dirección de contacto del panel pertenece a un socio. Pida al proveedor que confirme quién es el cliente.',
  ),
  account_of_client: say(
    'Es la cuenta de un cliente',
    'Usted tiene acceso a esta cuenta por un acceso compartido, o lo tuvo hace poco. Con un acceso así no se puede demostrar la cuenta: pídaselo a su titular.',
  ),
  contact_changed: say(
    'El contacto en el panel ha cambiado',
    'El panel indica para esta cuenta otra dirección de contacto que cuando se demostró. Hasta que un representante legal confirme la nueva en la página de la cuenta, esta no puede cambiar de manos.',
  ),
  address_changed_recently: say(
    'Dirección cambiada hace poco',
    'Durante 72 horas tras cambiar la dirección, un código no demuestra nada. Use una llave de acceso, o responda al correo de la dirección anterior: confirma el cambio o lo deshace.',
  ),
  address_taken: say(
    'Esta dirección no se puede usar',
    'Pertenece aquí a otra persona, o le pertenecía hasta hace poco. Elija otra dirección.',
  ),
  last_representative: say(
    'El último representante legal se queda',
    'Una organización siempre tiene un representante legal. Nombre antes a otro.',
  ),
  proposal_open: say(
    'Esto ya espera a un segundo administrador',
    'La misma decisión ya está en espera. La encuentra en «Por confirmar».',
  ),
  proposal_state: say(
    'Esto ya está decidido',
    'Alguien lo decidió o lo retiró. Recargue la página para ver cómo está.',
  ),
  second_person_needed: say(
    'Otro administrador tiene que confirmarlo',
    'Quien lo propone no puede confirmarlo. Pídalo a otro administrador o retírelo.',
  ),
  provider_unreachable: say(
    'El servicio de inicio de sesión no responde',
    'No se ha cambiado nada. Entre con su dirección o su llave de acceso, o inténtelo de nuevo en unos minutos.',
  ),
  provider_refused: say(
    'No se pudo comprobar ese inicio de sesión',
    'Empiece de nuevo en la página de inicio de sesión. Si vuelve a ocurrir, entre con su llave de acceso y dígaselo a un administrador.',
  ),
  provider_not_bound: say(
    'Este inicio de sesión todavía no está vinculado',
    'Entre primero con su llave de acceso y vincúlelo en su perfil, o pida a un administrador que lo permita.',
  ),
  provider_no_role: say(
    'Con ese inicio de sesión no tiene ninguna función aquí',
    'El servicio de inicio de sesión no le reconoce como personal de este proveedor, o aquí no tiene ninguna función. Pregunte a un administrador.',
  ),
  host_session_only: say(
    'Sesión solo para el trabajo del proveedor',
    'Ha entrado a través del proveedor. Para sus organizaciones y su perfil use su propia llave de acceso o un código.',
  ),
  already_member: say('Ya es miembro', 'Esta persona ya es miembro. Puede cambiar su función en la lista.'),
  panel_disabled: say(
    'Panel desactivado',
    'El proveedor ha desactivado aquí este panel por ahora. Inténtelo más tarde o pregunte al proveedor.',
  ),
  panel_unreachable: say(
    'El panel no responde',
    'No se puede llegar al panel en este momento. Allí no se cambió nada; inténtelo de nuevo en unos minutos.',
  ),
  panel_denied: say(
    'El panel lo ha rechazado',
    'El panel no lo permitió. Pida al proveedor que revise la conexión.',
  ),
  panel_answer_invalid: say(
    'La respuesta del panel no fue clara',
    'No estábamos seguros de lo que respondió el panel, por eso no seguimos. Inténtelo de nuevo y avise al proveedor si continúa.',
  ),
  panel_unsupported: say(
    'Este panel no puede hacerlo',
    'El panel no ofrece ningún modo de hacerlo. Elija otro tipo de acceso o hágalo en el propio panel.',
  ),
  opening_in_progress: say(
    'Ya se está abriendo',
    'Alguien está abriendo esta cuenta ahora mismo. Espere unos segundos e inténtelo de nuevo.',
  ),
  internal: say(
    'Algo falló aquí',
    'Es culpa nuestra, no suya. Inténtelo de nuevo; si continúa, dé al proveedor el número de la solicitud.',
  ),
  last_admin: say('El último administrador se queda', 'Siempre hay un administrador. Nombre antes a otro.'),
  support_code_wrong: say(
    'Este código no vale',
    'Está mal escrito, ha caducado o ya se usó. Pida uno nuevo a quien llama; un código vale diez minutos.',
  ),
  staff_access_over: say(
    'Este acceso ha terminado',
    'El cliente lo cerró o se acabó el plazo. Puede darlo de nuevo en su página «Ayuda y soporte».',
  ),
  product_bound: say(
    'Este producto no puede pasar a otro socio',
    'Se queda en la cuenta del socio con quien se compartió primero. Déjelo fuera o contrate uno nuevo para el otro socio.',
  ),
};
