import type { AftercareWords } from './words.ts';

export const de: AftercareWords = {
  kinds: {
    contact: 'Kontaktadresse',
    reseller: 'Reseller',
    external_user: 'Externer Benutzer',
    sub_user: 'Weiterer Benutzer',
    key: 'Schlüssel',
    forward: 'E-Mail-Weiterleitung',
    cron: 'Geplante Aufgabe',
    ftp_user: 'FTP-Benutzer',
    database_user: 'Datenbankbenutzer',
    other: 'Sonstiges',
  },
  left: {
    heading: 'Was zurückgeblieben ist',
    pending: 'Das Panel wird gerade gefragt, was es jetzt auflistet.',
    cannotList:
      'Dieses Panel kann Benutzer, Schlüssel und Weiterleitungen nicht auflisten. Suchen Sie von Hand:',
    unreadable:
      'Die Liste des Panels konnte nicht gelesen werden, darum lässt sich nichts vergleichen. Suchen Sie von Hand:',
    nothing: 'Verglichen mit dem Beginn listet das Panel nichts Neues auf.',
    added: (partner) =>
      `Neu, seit ${partner} Zugriff bekam. Der Partner kann es angelegt haben oder Sie: Entscheiden Sie einzeln.`,
    gone: 'Seit dem Beginn verschwunden',
    changed: (before, after) => `war „${before}“, ist „${after}“`,
    byHand: 'Entfernen Sie es im Panel von Hand.',
    remove: 'Angekreuztes entfernen',
    prove: 'Zum Entfernen bestätigen, dass Sie es sind',
    unlisted: 'Dies zeigt die Liste des Panels nicht. Suchen Sie von Hand:',
    known: 'Früherer Zugriff, den Sie kennen und behalten',
  },
  progress: {
    heading: 'Was Sie beauftragt haben',
    steps: {
      contact: 'Kontaktadresse zurückgesetzt',
      password: 'Zurücksetzen des Passworts an diese Adresse geschickt',
    },
    remove: (kind, name) => `Entfernen: ${kind} ${name}`,
    states: { waiting: 'wartet', done: 'erledigt', failed: 'nicht möglich' },
    failed: 'Erledigen Sie von Hand, was nicht möglich war.',
    refreshes: 'Diese Seite aktualisiert sich von selbst.',
  },
  recovery: {
    offer: 'Dieses Konto wiederherstellen',
    offerText: (partner) =>
      `${partner} konnte in diesem Konto alles tun. Die Wiederherstellung gibt es Ihnen allein zurück.`,
    title: (account) => `${account} wiederherstellen`,
    intro: (partner) =>
      `${partner} konnte hier alles ändern. Dies setzt zurück, was sich zurücksetzen lässt.`,
    panelDoes: 'Das erledigt das Panel',
    does: {
      contact: (address) => `Kontaktadresse auf ${address} gesetzt, wie sie nachgewiesen wurde`,
      password: (address) => `Zurücksetzen des Passworts an ${address}`,
    },
    byHand: 'Von Hand zu tun',
    hand: {
      contact: 'Prüfen Sie im Panel die Kontaktadresse und setzen Sie Ihre eigene.',
      password: 'Setzen Sie im Panel ein neues Passwort, über dessen Seite „Passwort vergessen“.',
    },
    look: (kind) => `Suchen Sie: ${kind}`,
    start: 'Jetzt wiederherstellen',
    nothing: 'Dieses Panel erledigt nichts davon selbst. Gehen Sie die Liste durch.',
  },
  existing: {
    heading: 'Wer hat schon Zugriff?',
    intro:
      'Das Panel listet diesen früheren Zugriff auf. Lassen Sie ihn, behalten Sie ihn als bekannt, oder lassen Sie ihn entfernen.',
    cannotList:
      'Dieses Panel kann nicht auflisten, wer schon Zugriff hat. Sehen Sie dort nach, bevor Sie teilen.',
    unreadable:
      'Die Liste des vorhandenen Zugriffs konnte gerade nicht gelesen werden. Teilen können Sie trotzdem.',
    none: 'Das Panel listet keinen anderen Zugriff auf.',
    choice: (kind, name) => `${kind}: ${name}`,
    choices: { leave: 'so lassen', adopt: 'bekannt, behalten', remove: 'entfernen' },
    inside: (partner, name) =>
      `${partner} ist in diesem Panel schon, als ${name}. Das bleibt als bekannt; mit dieser Freigabe ist es ein Zugriff und nicht zwei.`,
  },
  recorded: {
    give: (panel, partner) => `In ${panel} zu tun, damit ${partner} Zugriff bekommt`,
    take: (panel, partner) => `In ${panel} zu tun, damit ${partner} den Zugriff verliert`,
    plainly:
      'Vermerkt: Dieses Panel hat eine eigene Freigabe. Wir führen Sie hindurch und halten fest, was Sie sagen; wir erteilen und entziehen diesen Zugriff nicht, und niemand hat ihn geprüft.',
    plainlyPartner: (customer) =>
      `Vermerkt: Dieses Panel hat eine eigene Freigabe. ${customer} macht diese Schritte dort von Hand und vermerkt sie hier; Panelshare erteilt und entzieht diesen Zugriff nicht, und niemand hat ihn geprüft.`,
    toCome:
      'Das Beenden hier ändert nichts im Panel. Diese Schritte bleiben dort von Hand zu tun; der Beleg zeigt sie noch einmal.',
    step: {
      record: 'Angekreuzte Schritte vermerken',
      done: (said) => `vermerkt: von Hand erledigt, ${said}`,
      open: 'noch nicht vermerkt',
    },
    said: { in_force: 'Erledigt: als erteilt vermerken', cut: 'Erledigt: als entfernt vermerken' },
    saidBy: (name, when) => `${name}, ${when}`,
    unknown: 'eine nicht mehr bekannte Person',
    label: { in_force: 'Laut Angabe erteilt', cut: 'Laut Angabe entfernt' },
    open: (panel) =>
      `${panel} meldet Sie selbst an, mit Ihrer eigenen Anmeldung dort. Panelshare weiß nur, dass der Kunde sagt, er habe Ihnen Zugriff gegeben.`,
    toPanel: 'Zum Panel',
    made: 'Dort für diese Freigabe angelegt und zu entfernen:',
  },
};
