import type { Language } from '../language.ts';

/** Words of a person's own page: profile, passkeys, devices. */
export interface PersonWords {
  title: string;
  profile: string;
  email: string;
  name: string;
  language: string;
  save: string;
  saved: string;
  passkeys: string;
  passkeysLead: string;
  noPasskeys: string;
  addPasskey: string;
  passkeyName: string;
  passkeyNameHint: string;
  makePasskey: string;
  makeLead: string;
  noSupport: string;
  added: string;
  lastUsed: string;
  never: string;
  remove: string;
  removePasskey: (name: string) => string;
  devices: string;
  devicesLead: string;
  device: string;
  kinds: Record<'web' | 'extension', string>;
  since: string;
  lastSeen: string;
  thisOne: string;
  end: string;
  endDevice: (name: string) => string;
  endOthers: string;
  actions: string;
}

export const person: Record<Language, PersonWords> = {
  en: {
    title: 'My profile and devices',
    profile: 'Profile',
    email: 'E-mail address',
    name: 'Name',
    language: 'Language of pages and mails',
    save: 'Save',
    saved: 'Saved.',
    passkeys: 'Passkeys',
    passkeysLead:
      'A passkey signs you in without mail and proves more than a code: it also counts when somebody else can read your mail.',
    noPasskeys: 'You have no passkey yet.',
    addPasskey: 'Add a passkey',
    passkeyName: 'Name of the passkey',
    passkeyNameHint: 'So that you recognise it later, for example the device it is kept on.',
    makePasskey: 'Make the passkey',
    makeLead: 'Your browser or your phone will ask you to confirm.',
    noSupport: 'Passkeys need a browser that supports them, with scripts switched on.',
    added: 'Added',
    lastUsed: 'Last used',
    never: 'never',
    remove: 'Remove',
    removePasskey: (name) => `Remove the passkey “${name}”`,
    devices: 'Devices and sessions',
    devicesLead: 'Where you are signed in. Ending one signs it out at once.',
    device: 'Device',
    kinds: { web: 'Browser', extension: 'Extension' },
    since: 'Since',
    lastSeen: 'Last seen',
    thisOne: 'this one',
    end: 'End',
    endDevice: (name) => `End “${name}”`,
    endOthers: 'End all others',
    actions: 'What you can do',
  },
  de: {
    title: 'Mein Profil und Geräte',
    profile: 'Profil',
    email: 'E-Mail-Adresse',
    name: 'Name',
    language: 'Sprache der Seiten und Mails',
    save: 'Speichern',
    saved: 'Gespeichert.',
    passkeys: 'Passkeys',
    passkeysLead:
      'Ein Passkey meldet Sie ohne Mail an und beweist mehr als ein Code: Er zählt auch, wenn jemand anderes Ihre Post lesen kann.',
    noPasskeys: 'Sie haben noch keinen Passkey.',
    addPasskey: 'Passkey anlegen',
    passkeyName: 'Name des Passkeys',
    passkeyNameHint: 'Damit Sie ihn später erkennen, zum Beispiel das Gerät, auf dem er liegt.',
    makePasskey: 'Passkey erstellen',
    makeLead: 'Ihr Browser oder Ihr Telefon bittet Sie um Bestätigung.',
    noSupport: 'Passkeys brauchen einen Browser, der sie unterstützt, mit eingeschalteten Skripten.',
    added: 'Angelegt',
    lastUsed: 'Zuletzt benutzt',
    never: 'nie',
    remove: 'Entfernen',
    removePasskey: (name) => `Passkey „${name}“ entfernen`,
    devices: 'Geräte und Sitzungen',
    devicesLead: 'Wo Sie angemeldet sind. Beenden meldet dort sofort ab.',
    device: 'Gerät',
    kinds: { web: 'Browser', extension: 'Erweiterung' },
    since: 'Seit',
    lastSeen: 'Zuletzt gesehen',
    thisOne: 'dieses',
    end: 'Beenden',
    endDevice: (name) => `„${name}“ beenden`,
    endOthers: 'Alle anderen beenden',
    actions: 'Was Sie tun können',
  },
  fr: {
    title: 'Mon profil et mes appareils',
    profile: 'Profil',
    email: 'Adresse e-mail',
    name: 'Nom',
    language: 'Langue des pages et des e-mails',
    save: 'Enregistrer',
    saved: 'Enregistré.',
    passkeys: 'Clés d’accès',
    passkeysLead:
      'Une clé d’accès vous connecte sans e-mail et prouve plus qu’un code : elle compte aussi quand quelqu’un d’autre peut lire vos e-mails.',
    noPasskeys: 'Vous n’avez pas encore de clé d’accès.',
    addPasskey: 'Ajouter une clé d’accès',
    passkeyName: 'Nom de la clé d’accès',
    passkeyNameHint: 'Pour la reconnaître plus tard, par exemple l’appareil où elle se trouve.',
    makePasskey: 'Créer la clé d’accès',
    makeLead: 'Votre navigateur ou votre téléphone vous demandera de confirmer.',
    noSupport: 'Les clés d’accès demandent un navigateur compatible, avec les scripts activés.',
    added: 'Ajoutée',
    lastUsed: 'Dernière utilisation',
    never: 'jamais',
    remove: 'Retirer',
    removePasskey: (name) => `Retirer la clé d’accès « ${name} »`,
    devices: 'Appareils et sessions',
    devicesLead: 'Où vous êtes connecté. Terminer une session la déconnecte aussitôt.',
    device: 'Appareil',
    kinds: { web: 'Navigateur', extension: 'Extension' },
    since: 'Depuis',
    lastSeen: 'Vu pour la dernière fois',
    thisOne: 'celui-ci',
    end: 'Terminer',
    endDevice: (name) => `Terminer « ${name} »`,
    endOthers: 'Terminer tous les autres',
    actions: 'Ce que vous pouvez faire',
  },
  es: {
    title: 'Mi perfil y dispositivos',
    profile: 'Perfil',
    email: 'Dirección de correo',
    name: 'Nombre',
    language: 'Idioma de las páginas y los correos',
    save: 'Guardar',
    saved: 'Guardado.',
    passkeys: 'Llaves de acceso',
    passkeysLead:
      'Una llave de acceso le permite entrar sin correo y prueba más que un código: también cuenta cuando otra persona puede leer su correo.',
    noPasskeys: 'Aún no tiene ninguna llave de acceso.',
    addPasskey: 'Añadir una llave de acceso',
    passkeyName: 'Nombre de la llave de acceso',
    passkeyNameHint: 'Para reconocerla más tarde, por ejemplo el dispositivo donde está.',
    makePasskey: 'Crear la llave de acceso',
    makeLead: 'Su navegador o su teléfono le pedirá que confirme.',
    noSupport: 'Las llaves de acceso necesitan un navegador compatible, con los scripts activados.',
    added: 'Añadida',
    lastUsed: 'Último uso',
    never: 'nunca',
    remove: 'Quitar',
    removePasskey: (name) => `Quitar la llave de acceso «${name}»`,
    devices: 'Dispositivos y sesiones',
    devicesLead: 'Dónde tiene la sesión abierta. Al terminar una se cierra al instante.',
    device: 'Dispositivo',
    kinds: { web: 'Navegador', extension: 'Extensión' },
    since: 'Desde',
    lastSeen: 'Visto por última vez',
    thisOne: 'este',
    end: 'Terminar',
    endDevice: (name) => `Terminar «${name}»`,
    endOthers: 'Terminar todos los demás',
    actions: 'Lo que puede hacer',
  },
  it: {
    title: 'Il mio profilo e i dispositivi',
    profile: 'Profilo',
    email: 'Indirizzo e-mail',
    name: 'Nome',
    language: 'Lingua delle pagine e delle e-mail',
    save: 'Salva',
    saved: 'Salvato.',
    passkeys: 'Passkey',
    passkeysLead:
      'Una passkey ti fa accedere senza e-mail e prova più di un codice: vale anche quando qualcun altro può leggere la tua posta.',
    noPasskeys: 'Non hai ancora una passkey.',
    addPasskey: 'Aggiungi una passkey',
    passkeyName: 'Nome della passkey',
    passkeyNameHint: 'Per riconoscerla più tardi, per esempio il dispositivo su cui si trova.',
    makePasskey: 'Crea la passkey',
    makeLead: 'Il browser o il telefono ti chiederà di confermare.',
    noSupport: 'Le passkey richiedono un browser che le supporti, con gli script attivi.',
    added: 'Aggiunta',
    lastUsed: 'Ultimo uso',
    never: 'mai',
    remove: 'Rimuovi',
    removePasskey: (name) => `Rimuovi la passkey «${name}»`,
    devices: 'Dispositivi e sessioni',
    devicesLead: 'Dove hai effettuato l’accesso. Terminarne uno lo disconnette subito.',
    device: 'Dispositivo',
    kinds: { web: 'Browser', extension: 'Estensione' },
    since: 'Dal',
    lastSeen: 'Visto l’ultima volta',
    thisOne: 'questo',
    end: 'Termina',
    endDevice: (name) => `Termina «${name}»`,
    endOthers: 'Termina tutti gli altri',
    actions: 'Che cosa puoi fare',
  },
};
