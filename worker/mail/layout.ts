import { html } from 'hono/html';
import { mailMessages } from '../../shared/messages/mail/index.ts';
import type { MailView } from './view.ts';

/** The mail as text: complete by itself, the address where the button would be. */
export const asText = ({
  language,
  host,
  hostLinks,
  words,
  code,
  facts,
  link,
  aside,
  quote,
}: MailView): string => {
  const messages = mailMessages[language];
  const blocks = [
    words.title,
    ...words.body.slice(0, 1),
    ...(code === null ? [] : [`    ${code}`]),
    ...words.body.slice(1),
    ...(facts.length === 0 ? [] : [facts.map(([label, value]) => `${label}: ${value}`).join('\n')]),
    ...(quote === null ? [] : [quote.replace(/^/gm, '> ')]),
    ...(link === null ? [] : [`${words.button ?? ''}:\n${link}`, messages.onlyShows]),
    ...(aside === null ? [] : [`${aside.text}\n${aside.link}`]),
    `-- \n${messages.footer(host)}${hostLinks.map(({ href, label }) => `\n${label}: ${href}`).join('')}`,
  ];
  return `${blocks.join('\n\n')}\n`;
};

/** Dark values repeat the inline light ones; a mail client that drops this part shows the light mail. */
const darkRules = (accent: string): string => `
@media (prefers-color-scheme: dark) {
  .ground { background: #14161a !important; color: #eceef2 !important; }
  .quiet { color: #a9b0bd !important; }
  .line { border-color: #3a3f4a !important; }
  .code { background: #1c1f25 !important; color: #eceef2 !important; }
  .button { background: ${accent} !important; color: #0b1220 !important; }
  .link { color: ${accent} !important; }
}`;

const font = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,sans-serif';
const small = 'font-size:13px;line-height:20px';
const quiet = `${small};color:#565d6b`;

/** The mail as HTML: one column, inline styles, nothing loaded from anywhere. `html` escapes every value. */
export const asHtml = async ({
  language,
  host,
  hostLinks,
  accents,
  words,
  code,
  facts,
  link,
  aside,
  quote,
}: MailView): Promise<string> => {
  const messages = mailMessages[language];
  const paragraph = (text: string) =>
    html`<p style="margin:0 0 16px;font-size:15px;line-height:24px">${text}</p>`;
  const [what, ...next] = words.body;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${words.subject}</title>
<style>${darkRules(accents.dark)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#ffffff;color:#16181d;${font}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px"><tr><td style="text-align:left">
<p class="quiet line" style="margin:0 0 24px;padding:0 0 12px;border-bottom:1px solid #d5d9e0;${quiet}">${host}</p>
<h1 style="margin:0 0 16px;font-size:24px;line-height:32px;font-weight:600;overflow-wrap:anywhere">${words.title}</h1>
${what === undefined ? '' : paragraph(what)}
${
  code === null
    ? ''
    : html`<p class="code" style="margin:0 0 16px;padding:16px;border-radius:6px;background:#f6f7f9;color:#16181d;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:32px;line-height:40px;letter-spacing:6px;text-align:center">${code}</p>`
}
${next.map(paragraph)}
${
  facts.length === 0
    ? ''
    : html`<table width="100%" cellpadding="0" cellspacing="0" class="line" style="margin:8px 0 24px;border-top:1px solid #d5d9e0">
${facts.map(
  ([label, value]) => html`<tr>
<th scope="row" class="quiet line" style="padding:8px 12px 8px 0;width:34%;border-bottom:1px solid #d5d9e0;text-align:left;vertical-align:top;font-weight:400;${quiet}">${label}</th>
<td class="line" style="padding:8px 0;border-bottom:1px solid #d5d9e0;vertical-align:top;font-size:15px;line-height:20px;overflow-wrap:anywhere">${value}</td>
</tr>
`,
)}</table>`
}
${
  quote === null
    ? ''
    : html`<blockquote class="line" style="margin:0 0 24px;padding:0 0 0 16px;border-left:3px solid #d5d9e0;font-size:15px;line-height:24px;white-space:pre-wrap;overflow-wrap:anywhere">${quote}</blockquote>`
}
${
  link === null
    ? ''
    : html`<p style="margin:0 0 24px"><a class="button" href="${link}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:${accents.light};color:#ffffff;font-size:15px;line-height:20px;font-weight:600;text-decoration:none">${words.button ?? link}</a></p>
<p class="quiet" style="margin:0 0 8px;${quiet}">${messages.onlyShows}</p>
<p class="quiet" style="margin:0 0 24px;${quiet}">${messages.fallback}<br><a class="link" href="${link}" style="color:${accents.light};overflow-wrap:anywhere">${link}</a></p>`
}
${
  aside === null
    ? ''
    : html`<p class="quiet" style="margin:0 0 24px;${quiet}">${aside.text}<br><a class="link" href="${aside.link}" style="color:${accents.light};overflow-wrap:anywhere">${aside.link}</a></p>`
}
<p class="quiet line" style="margin:0;padding:12px 0 0;border-top:1px solid #d5d9e0;${quiet}">${messages.footer(host)}${hostLinks.map(
    ({ href, label }) => html`<br><a class="link" href="${href}" style="color:${accents.light}">${label}</a>`,
  )}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
  return String(await page);
};
