import type { Language } from '../language.ts';

/** Words of signing in, proving again, the safety session, and connecting an extension. */
export interface SignInWords {
  title: string;
  lead: string;
  email: string;
  sendCode: string;
  or: string;
  withPasskey: string;
  passkeyFailed: string;
  onlyLook: string;
  codeTitle: string;
  codeSent: (email: string) => string;
  codeLabel: string;
  confirm: string;
  again: string;
  sentAgain: string;
  otherAddress: string;
  safetyTitle: string;
  safetyLead: string;
  safetySend: string;
  safetyOffer: string;
  proveTitle: string;
  proveLead: string;
  proveFor: (extension: string) => string;
  proveByCode: (email: string) => string;
  proveByPasskey: string;
  passkeyNeeded: string;
  noPasskey: string;
  addPasskey: string;
  useRecentProof: string;
  provedTitle: string;
  proved: string;
  stepUpConfirm: string;
  stepUpNewTab: string;
  stepUpThen: string;
  stepUpSend: string;
  connectTitle: string;
  connectLead: (email: string) => string;
  connect: string;
  connectNot: string;
  connectOther: string;
}

export const signIn: Record<Language, SignInWords> = {
  en: {
    title: 'Sign in',
    lead: 'Enter your e-mail address and we send you a code. There is no password.',
    email: 'E-mail address',
    sendCode: 'Send me a code',
    or: 'or',
    withPasskey: 'Sign in with a passkey',
    passkeyFailed: 'The passkey was not used. Try again, or use a code.',
    onlyLook: 'Only look and pause, with a code',
    codeTitle: 'Enter your code',
    codeSent: (email) => `We have sent six digits to ${email}. They are valid for 10 minutes.`,
    codeLabel: 'Code',
    confirm: 'Continue',
    again: 'Send a new code',
    sentAgain: 'A new code is on its way. The one before no longer counts.',
    otherAddress: 'Use another address',
    safetyTitle: 'Look and pause',
    safetyLead:
      'With a code to your address you can see who has access and pause it for 15 minutes, nothing else. This always works, even if a partner could read your mail.',
    safetySend: 'Send me a safety code',
    safetyOffer:
      'If you want to stop an access now: with a code to this address you can still look and pause.',
    proveTitle: 'Please confirm that it is you',
    proveLead: 'What you are about to do needs a fresh proof. It counts for 10 minutes.',
    proveFor: (extension) => `This confirms it for the extension “${extension}”.`,
    proveByCode: (email) => `Send a code to ${email}`,
    proveByPasskey: 'Use a passkey',
    passkeyNeeded: 'This needs a passkey; a code is not enough.',
    noPasskey: 'You have no passkey yet. Adding one takes a moment.',
    addPasskey: 'Add a passkey',
    useRecentProof: 'Yes, it is me',
    provedTitle: 'Confirmed',
    proved: 'You can close this window and go on.',
    stepUpConfirm: 'Confirm that it is you',
    stepUpNewTab: 'opens a new tab',
    stepUpThen: 'Then come back to this page and send again what you had entered. Nothing is lost.',
    stepUpSend: 'Send again',
    connectTitle: 'Connect the extension on this browser?',
    connectLead: (email) =>
      `It will act for you, ${email}. You see it under “My profile and devices” and can end it there at any time.`,
    connect: 'Connect',
    connectNot: 'Do not connect',
    connectOther: 'Not you? Sign in with another address',
  },
  de: {
    title: 'Anmelden',
    lead: 'Geben Sie Ihre E-Mail-Adresse ein, wir senden Ihnen einen Code. Ein Passwort gibt es nicht.',
    email: 'E-Mail-Adresse',
    sendCode: 'Code senden',
    or: 'oder',
    withPasskey: 'Mit Passkey anmelden',
    passkeyFailed:
      'Der Passkey wurde nicht benutzt. Versuchen Sie es noch einmal, oder nehmen Sie einen Code.',
    onlyLook: 'Nur ansehen und pausieren, mit einem Code',
    codeTitle: 'Code eingeben',
    codeSent: (email) => `Wir haben sechs Ziffern an ${email} gesendet. Sie gelten 10 Minuten.`,
    codeLabel: 'Code',
    confirm: 'Weiter',
    again: 'Neuen Code senden',
    sentAgain: 'Ein neuer Code ist unterwegs. Der vorige zählt nicht mehr.',
    otherAddress: 'Andere Adresse nehmen',
    safetyTitle: 'Ansehen und pausieren',
    safetyLead:
      'Mit einem Code an Ihre Adresse können Sie 15 Minuten lang sehen, wer Zugriff hat, und ihn pausieren, sonst nichts. Das geht immer, auch wenn ein Partner Ihre Post lesen könnte.',
    safetySend: 'Sicherheitscode senden',
    safetyOffer:
      'Wenn Sie einen Zugriff jetzt anhalten wollen: Mit einem Code an diese Adresse können Sie weiterhin ansehen und pausieren.',
    proveTitle: 'Bitte bestätigen Sie, dass Sie es sind',
    proveLead: 'Was Sie vorhaben, braucht einen frischen Nachweis. Er gilt 10 Minuten.',
    proveFor: (extension) => `Das bestätigt es für die Erweiterung „${extension}“.`,
    proveByCode: (email) => `Code an ${email} senden`,
    proveByPasskey: 'Passkey nutzen',
    passkeyNeeded: 'Dafür ist ein Passkey nötig; ein Code genügt nicht.',
    noPasskey: 'Sie haben noch keinen Passkey. Einen anzulegen dauert nur einen Moment.',
    addPasskey: 'Passkey anlegen',
    useRecentProof: 'Ja, ich bin es',
    provedTitle: 'Bestätigt',
    proved: 'Sie können dieses Fenster schließen und weitermachen.',
    stepUpConfirm: 'Bestätigen, dass Sie es sind',
    stepUpNewTab: 'öffnet einen neuen Tab',
    stepUpThen:
      'Kommen Sie dann auf diese Seite zurück und senden Sie Ihre Eingaben noch einmal. Es geht nichts verloren.',
    stepUpSend: 'Noch einmal senden',
    connectTitle: 'Die Erweiterung in diesem Browser verbinden?',
    connectLead: (email) =>
      `Sie handelt für Sie, ${email}. Sie sehen sie unter „Mein Profil und Geräte“ und können sie dort jederzeit beenden.`,
    connect: 'Verbinden',
    connectNot: 'Nicht verbinden',
    connectOther: 'Nicht Sie? Mit einer anderen Adresse anmelden',
  },
  fr: {
    title: 'Se connecter',
    lead: 'Saisissez votre adresse e-mail, nous vous envoyons un code. Il n’y a pas de mot de passe.',
    email: 'Adresse e-mail',
    sendCode: 'M’envoyer un code',
    or: 'ou',
    withPasskey: 'Se connecter avec une clé d’accès',
    passkeyFailed: 'La clé d’accès n’a pas été utilisée. Réessayez, ou utilisez un code.',
    onlyLook: 'Seulement consulter et mettre en pause, avec un code',
    codeTitle: 'Saisissez votre code',
    codeSent: (email) => `Nous avons envoyé six chiffres à ${email}. Ils sont valables 10 minutes.`,
    codeLabel: 'Code',
    confirm: 'Continuer',
    again: 'Envoyer un nouveau code',
    sentAgain: 'Un nouveau code est en route. Le précédent ne compte plus.',
    otherAddress: 'Utiliser une autre adresse',
    safetyTitle: 'Consulter et mettre en pause',
    safetyLead:
      'Avec un code envoyé à votre adresse, vous pouvez pendant 15 minutes voir qui a accès et mettre l’accès en pause, rien d’autre. Cela marche toujours, même si un partenaire pouvait lire vos e-mails.',
    safetySend: 'M’envoyer un code de sécurité',
    safetyOffer:
      'Si vous voulez arrêter un accès maintenant : avec un code à cette adresse, vous pouvez toujours consulter et mettre en pause.',
    proveTitle: 'Confirmez que c’est bien vous',
    proveLead: 'Ce que vous allez faire demande une preuve récente. Elle vaut 10 minutes.',
    proveFor: (extension) => `Cela le confirme pour l’extension « ${extension} ».`,
    proveByCode: (email) => `Envoyer un code à ${email}`,
    proveByPasskey: 'Utiliser une clé d’accès',
    passkeyNeeded: 'Il faut une clé d’accès ; un code ne suffit pas.',
    noPasskey: 'Vous n’avez pas encore de clé d’accès. En ajouter une ne prend qu’un instant.',
    addPasskey: 'Ajouter une clé d’accès',
    useRecentProof: 'Oui, c’est moi',
    provedTitle: 'Confirmé',
    proved: 'Vous pouvez fermer cette fenêtre et continuer.',
    stepUpConfirm: 'Confirmer que c’est bien vous',
    stepUpNewTab: 'ouvre un nouvel onglet',
    stepUpThen: 'Revenez ensuite sur cette page et renvoyez votre saisie. Rien n’est perdu.',
    stepUpSend: 'Renvoyer',
    connectTitle: 'Connecter l’extension de ce navigateur ?',
    connectLead: (email) =>
      `Elle agira pour vous, ${email}. Vous la voyez sous « Mon profil et mes appareils » et pouvez l’y arrêter à tout moment.`,
    connect: 'Connecter',
    connectNot: 'Ne pas connecter',
    connectOther: 'Ce n’est pas vous ? Se connecter avec une autre adresse',
  },
  es: {
    title: 'Iniciar sesión',
    lead: 'Escriba su dirección de correo y le enviamos un código. No hay contraseña.',
    email: 'Dirección de correo',
    sendCode: 'Enviarme un código',
    or: 'o',
    withPasskey: 'Entrar con una llave de acceso',
    passkeyFailed: 'No se ha usado la llave de acceso. Inténtelo de nuevo o use un código.',
    onlyLook: 'Solo mirar y pausar, con un código',
    codeTitle: 'Escriba su código',
    codeSent: (email) => `Hemos enviado seis cifras a ${email}. Valen 10 minutos.`,
    codeLabel: 'Código',
    confirm: 'Continuar',
    again: 'Enviar un código nuevo',
    sentAgain: 'Un código nuevo está en camino. El anterior ya no cuenta.',
    otherAddress: 'Usar otra dirección',
    safetyTitle: 'Mirar y pausar',
    safetyLead:
      'Con un código a su dirección puede ver durante 15 minutos quién tiene acceso y pausarlo, nada más. Funciona siempre, aunque un socio pudiera leer su correo.',
    safetySend: 'Enviarme un código de seguridad',
    safetyOffer:
      'Si quiere detener un acceso ahora: con un código a esta dirección todavía puede mirar y pausar.',
    proveTitle: 'Confirme que es usted',
    proveLead: 'Lo que va a hacer necesita una prueba reciente. Vale 10 minutos.',
    proveFor: (extension) => `Esto lo confirma para la extensión «${extension}».`,
    proveByCode: (email) => `Enviar un código a ${email}`,
    proveByPasskey: 'Usar una llave de acceso',
    passkeyNeeded: 'Hace falta una llave de acceso; un código no basta.',
    noPasskey: 'Aún no tiene ninguna llave de acceso. Añadir una es cosa de un momento.',
    addPasskey: 'Añadir una llave de acceso',
    useRecentProof: 'Sí, soy yo',
    provedTitle: 'Confirmado',
    proved: 'Puede cerrar esta ventana y continuar.',
    stepUpConfirm: 'Confirmar que es usted',
    stepUpNewTab: 'abre una pestaña nueva',
    stepUpThen: 'Después vuelva a esta página y envíe otra vez lo que había escrito. No se pierde nada.',
    stepUpSend: 'Enviar otra vez',
    connectTitle: '¿Conectar la extensión de este navegador?',
    connectLead: (email) =>
      `Actuará por usted, ${email}. La ve en «Mi perfil y dispositivos» y puede terminarla allí cuando quiera.`,
    connect: 'Conectar',
    connectNot: 'No conectar',
    connectOther: '¿No es usted? Entrar con otra dirección',
  },
  it: {
    title: 'Accedi',
    lead: 'Inserisci il tuo indirizzo e-mail e ti inviamo un codice. Non c’è nessuna password.',
    email: 'Indirizzo e-mail',
    sendCode: 'Inviami un codice',
    or: 'oppure',
    withPasskey: 'Accedi con una passkey',
    passkeyFailed: 'La passkey non è stata usata. Riprova, oppure usa un codice.',
    onlyLook: 'Solo guardare e sospendere, con un codice',
    codeTitle: 'Inserisci il codice',
    codeSent: (email) => `Abbiamo inviato sei cifre a ${email}. Valgono 10 minuti.`,
    codeLabel: 'Codice',
    confirm: 'Continua',
    again: 'Invia un nuovo codice',
    sentAgain: 'Un nuovo codice è in arrivo. Quello di prima non vale più.',
    otherAddress: 'Usa un altro indirizzo',
    safetyTitle: 'Guardare e sospendere',
    safetyLead:
      'Con un codice al tuo indirizzo puoi per 15 minuti vedere chi ha accesso e sospenderlo, nient’altro. Funziona sempre, anche se un partner potesse leggere la tua posta.',
    safetySend: 'Inviami un codice di sicurezza',
    safetyOffer:
      'Se vuoi fermare un accesso adesso: con un codice a questo indirizzo puoi comunque guardare e sospendere.',
    proveTitle: 'Conferma che sei tu',
    proveLead: 'Quello che stai per fare richiede una prova recente. Vale 10 minuti.',
    proveFor: (extension) => `Questo lo conferma per l’estensione «${extension}».`,
    proveByCode: (email) => `Invia un codice a ${email}`,
    proveByPasskey: 'Usa una passkey',
    passkeyNeeded: 'Serve una passkey; un codice non basta.',
    noPasskey: 'Non hai ancora una passkey. Aggiungerne una richiede un momento.',
    addPasskey: 'Aggiungi una passkey',
    useRecentProof: 'Sì, sono io',
    provedTitle: 'Confermato',
    proved: 'Puoi chiudere questa finestra e continuare.',
    stepUpConfirm: 'Conferma che sei tu',
    stepUpNewTab: 'apre una nuova scheda',
    stepUpThen: 'Poi torna a questa pagina e invia di nuovo quello che avevi inserito. Non va perso nulla.',
    stepUpSend: 'Invia di nuovo',
    connectTitle: 'Collegare l’estensione di questo browser?',
    connectLead: (email) =>
      `Agirà per te, ${email}. La vedi in «Il mio profilo e i dispositivi» e puoi terminarla lì in ogni momento.`,
    connect: 'Collega',
    connectNot: 'Non collegare',
    connectOther: 'Non sei tu? Accedi con un altro indirizzo',
  },
};
