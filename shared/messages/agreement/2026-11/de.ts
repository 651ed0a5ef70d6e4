import type { AgreementText } from '../text.ts';

export const de: AgreementText = {
  title: 'Sharing-Partner-Vereinbarung',
  version: 'Fassung',
  parties:
    'Zwischen dem Hosting-Unternehmen, das diesen Dienst betreibt (der Hoster), und der antragstellenden Organisation (der Partner). Ein gesetzlicher Vertreter des Partners bestätigt sie einmal. Sie gilt dann für jedes Konto, das ein Kunde des Hosters für den Partner freigibt.',
  sections: [
    {
      heading: 'Zweck',
      paragraphs: [
        'Kunden des Hosters können ihr Hosting-Konto oder ausgewählte Produkte darin für einen externen Partner freigeben, etwa eine Agentur, einen Webdesigner oder einen IT-Dienstleister. Diese Vereinbarung regelt, wie der Partner solche Freigaben annehmen und nutzen darf.',
        'Nur der Partner braucht diese Partnerschaft; der freigebende Kunde braucht keine. Das Konto, seine Produkte und die Verträge darüber bleiben jederzeit die des Kunden.',
      ],
    },
    {
      heading: 'Nur was der Kunde freigegeben hat',
      paragraphs: [
        'Der Partner nutzt eine Freigabe nur für die mit dem Kunden vereinbarte Arbeit, nur im freigegebenen Konto oder in den freigegebenen Produkten und nur, solange der Kunde die Freigabe bestehen lässt.',
        'Der Partner versucht nicht, mehr zu erreichen als freigegeben, richtet keine verdeckten Zugänge ein (etwa weitere Benutzer, Schlüssel oder Weiterleitungen) und ändert weder die Anmeldung des Inhabers noch die Kontaktadresse des Kontos.',
      ],
    },
    {
      heading: 'Keine Weitergabe',
      paragraphs: [
        'Der Partner gibt keine Freigabe an Dritte weiter, weder ganz noch teilweise. Unterauftragnehmer, die Zugriff brauchen, bitten den Kunden um eine eigene Freigabe.',
        'In der eigenen Organisation gibt der Partner nur Mitgliedern Zugriff, die ihn für ihre Arbeit brauchen, und entzieht ihn, sobald das nicht mehr der Fall ist.',
      ],
    },
    {
      heading: 'Persönliche Konten und Passkeys',
      paragraphs: [
        'Jede Person, die für den Partner arbeitet, meldet sich mit einem persönlichen Konto an. Konten, Codes und Geräte werden nicht von mehreren Personen gemeinsam genutzt.',
        'Der Zugriff ist mit einem Passkey geschützt, wo immer der Hoster einen verlangt. Ein verlorenes Gerät oder eine ausgeschiedene Person wird unverzüglich entfernt.',
        'Der Partner fragt Kunden nie nach dem Passwort ihres Hosting-Panels.',
      ],
    },
    {
      heading: 'Vertraulichkeit und Datenschutz',
      paragraphs: [
        'Was der Partner durch eine Freigabe erfährt, behandelt er vertraulich und nutzt es nur für die Arbeit des Kunden, auch nach dem Ende der Freigabe.',
        'Verarbeitet der Partner dabei personenbezogene Daten, so tut er das als Auftragsverarbeiter des Kunden, nach dessen Weisung und nach dem geltenden Datenschutzrecht. Den dafür nötigen Vertrag zur Auftragsverarbeitung schließen Partner und Kunde miteinander.',
        'Öffnungen und Änderungen werden protokolliert. Der Kunde und der Hoster können sehen, wer wann welches Konto geöffnet hat.',
      ],
    },
    {
      heading: 'Ende und Widerruf',
      paragraphs: [
        'Der Kunde kann eine Freigabe jederzeit und ohne Angabe von Gründen pausieren oder beenden, der Partner ebenso. Vereinbarte Arbeiten rechnen die beiden untereinander ab.',
        'Endet eine Freigabe, so nutzt der Partner den Zugriff sofort nicht mehr, auch wenn eine Sitzung im Panel noch offen ist, und löscht gespeicherte Zugangsdaten und Kopien, die er nicht von Gesetzes wegen aufbewahren muss.',
        'Der Partner kann diese Vereinbarung jederzeit beenden, der Hoster mit einer Frist von einem Monat. Damit enden auch alle Zugriffe des Partners.',
      ],
    },
    {
      heading: 'Haftung',
      paragraphs: [
        'Der Partner haftet dem Kunden und dem Hoster im gesetzlichen Rahmen für Schäden, die er oder seine Mitglieder durch einen Verstoß gegen diese Vereinbarung verursachen.',
        'Der Hoster stellt die technischen Mittel zur Freigabe bereit. Er ist nicht Partei des Vertrags zwischen Partner und Kunde und steht nicht für die Arbeit des Partners ein.',
      ],
    },
    {
      heading: 'Aussetzung',
      paragraphs: [
        'Der Hoster kann die Partnerschaft aussetzen, wenn gegen diese Vereinbarung verstoßen wird, wenn ein Konto in Gefahr ist oder wenn es für eines davon einen begründeten Verdacht gibt. Der Hoster nennt den Grund.',
        'Während der Aussetzung kann der Partner keine Freigaben annehmen, und die bestehenden ruhen. Sie leben wieder auf, wenn der Hoster die Aussetzung aufhebt, es sei denn, der Kunde hat sie inzwischen beendet.',
      ],
    },
    {
      heading: 'Änderungen',
      paragraphs: [
        'Der Hoster kann eine neue Fassung dieser Vereinbarung veröffentlichen und nennt einen Tag, bis zu dem sie zu bestätigen ist. Danach kann ein Partner, der sie nicht bestätigt hat, keine neuen Freigaben annehmen.',
        'Die bestätigte Fassung, ihr Text, die Person und der Zeitpunkt werden aufbewahrt und können vom Partner jederzeit heruntergeladen werden.',
      ],
    },
    {
      heading: 'Kontakt',
      paragraphs: [
        'Der Partner meldet dem Hoster sofort jeden Missbrauch und jeden Verdacht, dass ein Zugang in falsche Hände geraten ist, und hält seine Firmenangaben und Mitglieder aktuell.',
        'Mitteilungen zu dieser Vereinbarung gehen per E-Mail an die gesetzlichen Vertreter und Administratoren, die der Partner hier eingetragen hat, und an den Hoster unter der Adresse, von der er schreibt.',
      ],
    },
  ],
};
