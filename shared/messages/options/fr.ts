import type { OptionsMessages } from './en.ts';

export const fr: OptionsMessages = {
  title: 'Réglages de Panelshare',
  hosts: 'Vos hébergeurs',
  joinTitle: 'Ajouter un hébergeur',
  joinLabel: 'Adresse de votre hébergeur',
  joinHint: 'Par exemple hebergeur.example. Si le domaine ne suffit pas, l’hébergeur vous donne l’adresse.',
  join: 'Ajouter',
  joining: 'Demande à l’hébergeur…',
  joined: (name) => `${name} a été ajouté. Connectez-vous et activez ses panneaux.`,
  joinRefused: {
    address_invalid:
      'Ce n’est pas l’adresse d’un hébergeur. Saisissez son domaine, par exemple hebergeur.example.',
    unreachable: 'Rien ne répond à cette adresse. Vérifiez-la ou réessayez plus tard.',
    no_deployment: 'Cet hébergeur n’offre pas Panelshare à cette adresse. Demandez-lui la bonne.',
    not_agreed:
      'Le domaine de l’hébergeur et cette adresse ne se nomment pas l’un l’autre : rien n’a été ajouté. Demandez à l’hébergeur.',
    not_allowed:
      'Le navigateur n’a pas pu interroger cette adresse. Cliquez encore sur « Ajouter » et autorisez-le.',
  },
  pinnedByHost: (host) => `Confirmé par ${host}`,
  pinnedByPolicy: 'Défini par votre organisation',
  signedIn: (email) => `Connecté en tant que ${email}`,
  signedOut: 'Non connecté',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  leave: 'Retirer cet hébergeur',
  leaveConfirm: (name) =>
    `Retirer ${name} de ce navigateur ? Ce que vous avez partagé et ce qui vous est partagé reste inchangé.`,
  panels: 'Panneaux',
  panelsHint: 'Panelshare ne fonctionne que sur les panneaux que vous activez ici.',
  allow: (panel) => `Utiliser Panelshare sur ${panel}`,
  switchedOff: 'Désactivé pour le moment par l’hébergeur',
  otherHost: 'Appartient à un autre de vos hébergeurs',
  noPanels: 'Cet hébergeur n’a pas encore de panneau.',
  devices: 'Appareils',
  devicesHint: 'Là où vous êtes connecté. Mettez fin à ce que vous ne connaissez pas.',
  thisDevice: 'cet appareil',
  lastSeen: (when) => `vu ${when}`,
  endDevice: 'Mettre fin',
  loading: 'Chargement…',
  sideBySide: 'Clients côte à côte',
  oneAtATime:
    'Un panneau ne garde qu’une connexion à la fois par navigateur : ouvrir un client déconnecte le précédent.',
  inYourContainer:
    'Si vous êtes dans un onglet contextuel à vous, un client s’ouvre dans ce même contexte ; ailleurs, vous restez connecté.',
  inFirefox: 'Dans Firefox, Panelshare peut ouvrir plusieurs clients côte à côte.',
  containers: 'Ouvrir chaque client dans son propre onglet contextuel',
  containersHint:
    'Plusieurs clients d’un même panneau restent alors ouverts en même temps, chacun avec son nom et sa couleur sur l’onglet. Le contexte disparaît quand le partage est terminé et que ses onglets sont fermés. Si vous désactivez ce choix, tous ces onglets sont fermés.',
  language: 'Langue',
  shortcuts: 'Touches',
  shortcutsHint: 'Elles valent dans chaque fenêtre de ce navigateur.',
  commands: {
    _execute_action: 'Ouvrir la liste des clients',
    'last-client': 'Ouvrir le client précédent',
    'own-account': 'Revenir à votre propre compte',
  },
  noKey: 'pas encore de touche',
  changeKeys: 'Modifier les touches',
  addressBar: 'Dans la barre d’adresse : tapez ps, une espace et le nom d’un client.',
  tabs: 'Onglets des clients',
  namesInTabs: 'Toujours nommer le client dans le titre de son onglet',
  namesInTabsHint:
    'La page du panneau peut lire le titre de son onglet et le transmettre. Sans ce réglage, le titre ne nomme donc le client que là où la page le fait elle-même, et sinon le compte tel que le panneau l’appelle.',
  endSessions: 'Fermer la session du panneau quand je ferme le dernier onglet d’un client',
  endSessionsHint:
    'Aussi au redémarrage de ce navigateur. Sans ce réglage, la liste des clients le propose avec un bouton.',
  file: 'Vos réglages dans un fichier',
  fileHint:
    'Clients épinglés, couleurs, groupes, langue et réglages de cette page, pour un autre navigateur. Il ne contient aucune connexion ni quand vous avez ouvert qui.',
  save: 'Enregistrer un fichier',
  take: 'Reprendre un fichier…',
  notAFile: 'Ce n’est pas un fichier de réglages de Panelshare. Choisissez-en un enregistré sur cette page.',
  nothingToChange: 'Tout ce que contient ce fichier est déjà ainsi.',
  willChange: 'Ce fichier change ceci :',
  pinned: (count) => (count < 2 ? `${count} client est épinglé` : `${count} clients sont épinglés`),
  unpinned: (count) => (count < 2 ? `${count} client est détaché` : `${count} clients sont détachés`),
  marked: (count) =>
    count < 2 ? `${count} client reçoit couleur et groupe` : `${count} clients reçoivent couleur et groupe`,
  unmarked: (count) =>
    count < 2 ? `${count} client perd couleur et groupe` : `${count} clients perdent couleur et groupe`,
  unknownHost: 'pas ajouté dans ce navigateur : rien n’en est repris. Ajoutez-le d’abord.',
  languageTo: (name) => `Langue : ${name}`,
  settingTo: (setting, on) => `${setting} : ${on ? 'activé' : 'désactivé'}`,
  keysWere: (keys) => `Touches dans cet autre navigateur : ${keys}. Ici, vous les réglez vous-même.`,
  takeOver: 'Reprendre',
  letBe: 'Tout laisser tel quel',
  taken: 'Repris.',
  undo: 'Annuler',
  undone: 'Tout est de nouveau comme avant.',
  failed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
};
