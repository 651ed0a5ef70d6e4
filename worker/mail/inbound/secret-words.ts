/**
 * Words of mails that carry a secret or lead to one, in en, de, fr, es and it, and the word for
 * password in other languages. Stems are looked for without accents, spaces and marks, so `pass-word`
 * and `p a s s w o r d` are found too. Too many is harmless, too few is not: a mail that is held back
 * for nothing still lies in the customer's own mailbox.
 */
export const secretStems: readonly string[] = [
  // Passwords and other secrets
  'password', 'passwd', 'passcode', 'passphrase', 'passkey', 'passwort', 'passwoert', 'kennwort', 'losungswort',
  'motdepasse', 'motsdepasse', 'contrasena', 'contrasenya', 'parolachiave', 'wachtwoord', 'senha', 'haslo', 'heslo',
  'losenord', 'adgangskode', 'passord', 'salasana', 'jelszo', 'sifre', 'lozinka', 'credential', 'credenzial',
  'credencial', 'zugangsdaten', 'zugangscode', 'logindaten', 'identifiant', 'secret', 'segret', 'secreto', 'geheim',
  'token', 'jeton', 'apikey', 'apischlussel', 'apischluessel', 'cleapi', 'clavedeapi', 'claveapi', 'chiaveapi',
  'accesskey', 'privatekey', 'privaterschlussel', 'privaterschluessel', 'cleprivee', 'claveprivada', 'chiaveprivata',
  // Codes and second factors
  'securitycode', 'onetime', 'einmalcode', 'einmalpass', 'einmalig', 'usageunique', 'usagunique', 'unsolouso', 'monouso',
  'sicherheitscode', 'codigo', 'codice', 'twofactor', 'zweifaktor', 'zweiteffaktor', 'zweistufig', 'deuxfacteurs', 'doublefacteur',
  'dosfactores', 'doblefactor', 'duefattori', 'multifactor', 'multifaktor', 'twostep', '2fa', 'recoverycode', 'backupcode',
  'wiederherstellung', 'authenticat', 'authentifi', 'authentic', 'autentic', 'autentific', 'authentisier',
  'authoriz', 'authoris', 'autoris', 'autoriz', 'autorizz',
  // Confirming, verifying, activating, resetting
  'verif', 'confirm', 'conferm', 'bestatig', 'bestaetig', 'activat', 'activer', 'activez', 'activar', 'activacion',
  'attivazion', 'attivare', 'attivail', 'aktivier', 'freischalt', 'reset', 'reinitial', 'zurucksetz', 'zuruecksetz', 'zuruckgesetzt', 'zurueckgesetzt',
  'restablec', 'restaur', 'reimpost', 'ripristin', 'recover', 'recuper', 'unlock', 'entsperr', 'deverrouill',
  'debloqu', 'desbloque', 'sblocc', 'validat', 'valider', 'validez', 'validar', 'convalid', 'approve', 'emailchange',
  // Signing in
  'login', 'logon', 'loggingin', 'loggedin', 'signin', 'signedin', 'signon', 'logmein', 'magiclink', 'magic', 'magisch', 'magique', 'magico',
  'anmeld', 'einlogg', 'eingelogg', 'connexion', 'connectezvous', 'seconnecter', 'vousconnecter', 'connecte', 'iniciarsesion', 'iniciodesesion',
  'iniciesesion', 'iniciosesion', 'accedi', 'accesso', 'acceder', 'acceda', 'username', 'benutzername', 'nomdutilisateur',
  'nombredeusuario', 'nomeutente', 'newdevice', 'neuesgerat', 'neuesgeraet', 'suspicious', 'verdachtig', 'verdaechtig',
];

/** Words that are too short to look for inside of others. */
export const secretWords =
  /(?<![a-z0-9])(?:codes?|kode|kod|pin|pins|puk|m?tan|otp|totp|cvv|cvc|keys?|clave|claves|cle|cles|clef|chiave|log[ -]in|sign[ -]in|auth|sso|jwt|psk|ssh|acces|acceso|zugang|parola|mfa|pw|pwd|schlussel|schluessel)(?![a-z0-9])/;
