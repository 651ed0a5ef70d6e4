import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IncomingMail, judgeMail } from '../../worker/mail/inbound/filter.ts';

const mail = (more: Partial<IncomingMail>): IncomingMail => ({
  from: 'billing@panel.example',
  subject: 'News about your hosting',
  text: 'Your website is fine.',
  html: null,
  attachments: [],
  ...more,
});

/** What panels write every day, and what a partner should read. */
const harmless: readonly string[] = [
  'Your invoice for November is ready. The amount is CHF 12.90.',
  'Ihre Domain berg-bakery.example wird am 12. Dezember 2026 verlängert.',
  'Wartung am Server web12 in der Nacht auf den 5. Dezember von 22:00 bis 23:00 Uhr.',
  'Votre hébergement arrive à échéance le 12 décembre 2026. Le montant est de 12,90 EUR.',
  'El espacio en disco de su alojamiento está casi lleno: 95 %.',
  'Il dominio berg.example è stato rinnovato per un anno.',
  'The mailbox info@berg.example has reached 90 % of its size.',
  'Ihr Paket Web12 nutzt PHP 8.3; mehr unter https://panel.example/de/Hilfe/php8/web12',
  'Berg Hosting AG, Seestrasse 12, 8001 Zürich',
  'Mehr dazu: https://panel.example/hilfe/speicher?lang=de',
  'Kind regards, your hosting team',
];

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const mixed = [...letters, ...letters.map((letter) => letter.toUpperCase()), ...'0123456789'.split('')];
const hexadecimal = '0123456789abcdef'.split('');
const of = (characters: readonly string[], minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const token = fc.oneof(of(hexadecimal, 32, 64), of(mixed, 32, 64), fc.uuid());

const code = fc.oneof(
  digits(6),
  digits(4),
  digits(8),
  digits(6).map((six) => `${six.slice(0, 3)} ${six.slice(3)}`),
);
const codeSentence = (six: string) =>
  fc.constantFrom(
    `Your code is ${six}.`,
    `Ihr Einmalcode lautet ${six}`,
    `Votre code de vérification : ${six}`,
    `Su código es ${six}`,
    `Il tuo codice è ${six}`,
    `Use ${six} within 10 minutes`,
    `${six} ist 10 Minuten gültig`,
    `\n${six}\n`,
    `\n${six.split('').join(' ')}\n`,
  );
const linkSentence = (secret: string) =>
  fc.constantFrom(
    `Sign in: https://panel.example/in?token=${secret}`,
    `Passwort zurücksetzen https://panel.example/reset/${secret}`,
    `Cliquez ici https://panel.example/a/${secret}`,
    `Haga clic aquí: https://panel.example/x?c=${secret}`,
    `Clicca qui https://panel.example/#${secret}`,
    `https://user:${secret}@panel.example/`,
    `panel.example/go?u=${secret}`,
  );
const credential = (secret: string) =>
  fc.constantFrom(
    `Password: ${secret}`,
    `Ihr Kennwort ist ${secret}`,
    `Mot de passe : ${secret}`,
    `Contraseña: ${secret}`,
    `Your API key: ${secret}`,
    `P a s s w o r d : ${secret}`,
    `Pass\u200bword ${secret}`,
    secret,
  );
const planted = fc.oneof(
  code.chain((six) => codeSentence(six).map((words) => ({ words, secret: six.replaceAll(' ', '') }))),
  token.chain((secret) =>
    fc.oneof(linkSentence(secret), credential(secret)).map((words) => ({ words, secret })),
  ),
);

const around = fc.array(fc.constantFrom(...harmless), { maxLength: 5 });
const asHtml = (lines: readonly string[]): string =>
  `<html><head><style>p{color:#482913}</style></head><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;

const placed = fc
  .record({
    before: around,
    after: around,
    plant: planted,
    where: fc.constantFrom('subject', 'text', 'html', 'cells', 'href', 'name'),
  })
  .map(({ before, after, plant, where }): { secret: string; given: IncomingMail } => {
    const lines = [...before, plant.words, ...after];
    const quiet = [...before, 'See below.', ...after];
    const { secret } = plant;
    switch (where) {
      case 'subject':
        return { secret, given: mail({ subject: plant.words.trim(), text: quiet.join('\n') }) };
      case 'text':
        return { secret, given: mail({ text: lines.join('\n'), html: asHtml(quiet) }) };
      case 'html':
        return { secret, given: mail({ text: null, html: asHtml(lines) }) };
      case 'cells':
        return {
          secret,
          given: mail({
            text: null,
            html: `${asHtml(quiet)}<table><tr>${secret
              .split('')
              .map((one) => `<td>${one}</td>`)
              .join('')}</tr></table>`,
          }),
        };
      case 'href':
        return {
          secret,
          given: mail({
            text: null,
            html: `${asHtml(quiet)}<a href="https://panel.example/go?k=${secret}">More</a>`,
          }),
        };
      default:
        return { secret, given: mail({ text: quiet.join('\n'), attachments: [plant.words.trim()] }) };
    }
  });

describe('[M5] [E37] the filter of copied mails', () => {
  test('lets everyday mails pass, in five languages, with their links cut to where they lead', () => {
    for (const line of harmless) expect([line, judgeMail(mail({ text: line })).pass]).toEqual([line, true]);
    const judged = judgeMail(mail({ text: null, html: asHtml(harmless) }));
    expect(judged.pass && judged.mail.text).toContain('https://panel.example/hilfe/speicher');
    expect(judged.pass && judged.mail.text).not.toContain('?lang');
  });

  test('never passes a planted secret, wherever in a mail it stands', () => {
    fc.assert(
      fc.property(placed, ({ secret, given }) => {
        const judged = judgeMail(given);
        const out = judged.pass ? JSON.stringify(judged.mail).replace(/[\s\\n]/g, '') : '';
        expect([judged.pass, out.includes(secret)]).toEqual([judged.pass, false]);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    'Click to confirm your new e-mail address',
    'Bitte bestätigen Sie Ihre neue E-Mail-Adresse',
    'Bitte besta\u0308tigen Sie',
    'Confirmez votre adresse',
    'Confirme su dirección',
    'Conferma il tuo indirizzo',
    'Neue Anmeldung an Ihrem Konto',
    'Nouvelle connexion à votre compte',
    'Your two-factor settings',
    'Reset requested',
    'Раssword', // Cyrillic letters
    '-----BEGIN OPENSSH PRIVATE KEY-----',
    'Vos identifiants FTP',
    'Der AuthInfo für berg.example: Q7w!e4',
    'AuthCode: Kestrel',
    'Ihr Freigabecode: Kestrel',
    'Prüfcode Kestrel',
    'Ihr Sicherheitsschlüssel: Kestrel',
    'smsTAN Kestrel',
    'Votre mdp : azerty',
    'User: web12 / Pass: sunny',
    'Hasło: sunny',
    'Konto wiederherstellen',
    'Domaintransfer freigeben',
    'Nouvel appareil',
    'Nuovo dispositivo',
    'Nuevo dispositivo',
    'Veuillez vous identifier ici',
    'Questo link può essere usato una sola volta',
    'Ihre Nummer: ٤٨٢٩١٣',
    'pass<wbr>word',
  ])('holds back “%s” in the subject, in the text and in HTML alone', (words) => {
    expect(judgeMail(mail({ subject: words.replace('<wbr>', '') })).pass).toBe(false);
    expect(judgeMail(mail({ text: `Hello,\n${words.replace('<wbr>', '')}\nBye` })).pass).toBe(false);
    expect(judgeMail(mail({ text: null, html: `<p>Hello</p><p>${words}</p>` })).pass).toBe(false);
  });

  test.each([
    'Geben Sie 4829 auf der Seite ein.',
    'Tippen Sie 48291 ein',
    'Bitte verwenden Sie 48291739 auf der Seite.',
    'Ihre Nummer lautet 4829.',
    'Use 4829 on the page',
    'Your number is 48291',
    'Utilisez 48291 sur la page',
    'Indiquez 4829',
    'Entrez 4829',
    'Usa 48291 nella pagina',
    'Digita 4829',
    'Escriba 4829',
    'Ingrese 4829',
  ])('holds back a number that the reader is to use: “%s”', (words) => {
    expect(judgeMail(mail({ text: `Hello,\n${words}\nBye` })).pass).toBe(false);
  });

  test.each(['i/aB3dE9', '3xYzAbC', 'r/Xk9Qp', 'r/XkQpZyw', 'einladung/anna/K7PQ', 'r/x7k2q'])(
    'holds back a link with a short token in it: /%s',
    (path) => {
      expect(judgeMail(mail({ text: `Weiter: https://panel.example/${path}` })).pass).toBe(false);
    },
  );

  test('holds back what it cannot read: no text, unknown characters, another script', () => {
    expect(judgeMail(mail({ text: ' ', html: null })).pass).toBe(false);
    expect(judgeMail(mail({ text: null, html: '<img src="https://panel.example/a.png">' })).pass).toBe(false);
    expect(judgeMail(mail({ text: 'broken \uFFFD' })).pass).toBe(false);
    expect(judgeMail(mail({ text: null, html: '<p>pa&unknown;ss</p>' })).pass).toBe(false);
    expect(judgeMail(mail({ text: 'Ваш счёт' })).pass).toBe(false);
  });
});
