import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgePanelAddress } from '../../worker/connectors/panel-address.ts';

const production = { deployment: 'https://share.host.example', development: false };
const development = { deployment: 'http://localhost:8787', development: true };

const outcome = (address: string, rule = production): string => {
  const judged = judgePanelAddress(address, rule);
  return judged.ok ? 'allowed' : judged.error;
};

describe('[E31] addresses a panel may have', () => {
  test.each([
    'https://panel.example',
    'https://panel.example:8443',
    'https://panel.example:2083',
    'https://panel.example/froxlor',
    'https://xn--bcher-kva.example',
    'https://1.1.1.1:8443',
    'https://[2606:4700:4700::1111]',
    'https://172.15.255.255',
    'https://172.32.0.1',
    'https://100.63.255.255',
    'https://100.128.0.1',
    'https://9.255.255.255',
    'https://11.0.0.1',
    'https://192.167.255.255',
    'https://223.255.255.255',
  ])('%s', (address) => {
    expect(outcome(address)).toBe('allowed');
  });
});

describe('[E31] addresses no panel may have', () => {
  test.each([
    // plain
    ['http://panel.example', 'scheme'],
    ['ftp://panel.example', 'scheme'],
    ['file:///etc/passwd', 'not_canonical'],
    ['data:text/plain,x', 'not_canonical'],
    ['javascript:alert(1)', 'not_canonical'],
    ['blob:https://panel.example/x', 'not_canonical'],
    ['wss://panel.example', 'scheme'],
    ['', 'not_canonical'],
    ['panel.example', 'not_canonical'],
    ['//panel.example', 'not_canonical'],
    // loopback
    ['https://localhost', 'loopback'],
    ['https://localhost.', 'not_canonical'],
    ['https://panel.localhost', 'loopback'],
    ['https://127.0.0.1', 'loopback'],
    ['https://127.255.255.254:8443', 'loopback'],
    ['https://[::1]', 'loopback'],
    ['http://127.0.0.1:8520', 'loopback'],
    // loopback and private addresses in other notations
    ['https://2130706433', 'not_canonical'],
    ['https://0x7f000001', 'not_canonical'],
    ['https://0x7f.1', 'not_canonical'],
    ['https://0177.0.0.1', 'not_canonical'],
    ['https://017700000001', 'not_canonical'],
    ['https://127.1', 'not_canonical'],
    ['https://127.0.0.1.', 'not_canonical'],
    ['https://0', 'not_canonical'],
    ['https://3232235777', 'not_canonical'],
    ['https://0xa9fea9fe', 'not_canonical'],
    ['https://①②⑦.⓪.⓪.①', 'not_canonical'],
    ['https://127。0。0。1', 'not_canonical'],
    ['https://%31%32%37.0.0.1', 'not_canonical'],
    ['https://[::ffff:127.0.0.1]', 'not_canonical'],
    ['https://[::ffff:7f00:1]', 'private_address'],
    ['https://[::ffff:a00:1]', 'private_address'],
    ['https://[::7f00:1]', 'private_address'],
    ['https://[0:0:0:0:0:0:0:1]', 'not_canonical'],
    ['https://[64:ff9b::7f00:1]', 'private_address'],
    ['https://[64:ff9b:1::a00:1]', 'private_address'],
    ['https://[2002:7f00:1::]', 'private_address'],
    ['https://[2001:0:1::1]', 'private_address'],
    ['https://[2001:0:7f00:1::]', 'private_address'],
    ['https://[2001::7f00:1]', 'private_address'],
    // private, link-local, shared, reserved
    ['https://0.0.0.0', 'private_address'],
    ['https://10.0.0.1', 'private_address'],
    ['https://10.255.255.255', 'private_address'],
    ['https://100.64.0.1', 'private_address'],
    ['https://100.127.255.255', 'private_address'],
    ['https://169.254.169.254', 'private_address'],
    ['https://172.16.0.1', 'private_address'],
    ['https://172.31.255.255', 'private_address'],
    ['https://192.0.0.192', 'private_address'],
    ['https://192.0.2.2', 'private_address'],
    ['https://192.168.1.1:8443', 'private_address'],
    ['https://198.18.0.1', 'private_address'],
    ['https://198.19.255.255', 'private_address'],
    ['https://198.51.100.1', 'private_address'],
    ['https://203.0.113.1', 'private_address'],
    ['https://224.0.0.1', 'private_address'],
    ['https://240.0.0.1', 'private_address'],
    ['https://255.255.255.255', 'private_address'],
    ['https://[::]', 'private_address'],
    ['https://[fc00::1]', 'private_address'],
    ['https://[fd00:ec2::254]', 'private_address'],
    ['https://[fe80::1]', 'private_address'],
    ['https://[fe80::1%25eth0]', 'not_canonical'],
    ['https://[fec0::1]', 'private_address'],
    ['https://[ff02::1]', 'private_address'],
    ['https://[100::1]', 'private_address'],
    ['https://[2001:db8::1]', 'private_address'],
    ['https://[3fff::1]', 'private_address'],
    // names that are no public host
    ['https://metadata', 'special_name'],
    ['https://metadata.google.internal', 'special_name'],
    ['https://instance-data.ec2.internal', 'special_name'],
    ['https://panel', 'special_name'],
    ['https://printer.local', 'special_name'],
    ['https://panel.lan', 'special_name'],
    ['https://router.home.arpa', 'special_name'],
    ['https://panel.corp', 'special_name'],
    ['https://hidden.onion', 'special_name'],
    ['https://127.0.0.1.nip.io', 'special_name'],
    ['https://10-0-0-1.sslip.io', 'special_name'],
    ['https://localtest.me', 'special_name'],
    ['https://panel.example.', 'not_canonical'],
    // our own
    ['https://share.host.example', 'own_name'],
    ['https://share.host.example:8443', 'own_name'],
    ['https://SHARE.host.example', 'not_canonical'],
    // ports
    ['https://panel.example:443', 'not_canonical'],
    ['https://panel.example:22', 'port'],
    ['https://panel.example:25', 'port'],
    ['https://panel.example:80', 'port'],
    ['https://panel.example:0', 'port'],
    ['https://panel.example:99999', 'not_canonical'],
    // notation
    ['https://user@panel.example', 'not_canonical'],
    ['https://panel.example@127.0.0.1', 'not_canonical'],
    ['https://panel.example:pw@10.0.0.1', 'not_canonical'],
    ['https://panel.example/', 'not_canonical'],
    ['https://panel.example?x=1', 'not_canonical'],
    ['https://panel.example#x', 'not_canonical'],
    ['https://panel.example/a?b', 'not_canonical'],
    ['https://panel.example/../x', 'not_canonical'],
    ['https://panel.example/a/%2e%2e/b', 'not_canonical'],
    ['https://panel.example/a//b', 'path'],
    ['https://panel.example/.hidden', 'path'],
    ['https://panel.example/a/', 'path'],
    ['https://panel.example\\@10.0.0.1', 'not_canonical'],
    ['https:panel.example', 'not_canonical'],
    ['https:/panel.example', 'not_canonical'],
    [' https://panel.example', 'not_canonical'],
    ['https://panel.example\t', 'not_canonical'],
    ['https://pan\nel.example', 'not_canonical'],
    ['HTTPS://panel.example', 'not_canonical'],
    ['https://Panel.example', 'not_canonical'],
    ['https://bücher.example', 'not_canonical'],
    ['https://ｐanel.example', 'not_canonical'],
    ['https://pan\u00adel.example', 'not_canonical'],
    ['https://pan\u200del.example', 'not_canonical'],
    ['https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', 'not_canonical'],
  ])('%j: %s', (address, reason) => {
    expect(outcome(address)).toBe(reason);
  });
});

describe('[E31] the development setting lifts the rule for loopback only', () => {
  test.each([
    'http://127.0.0.1:8520',
    'http://localhost:8712',
    'http://terminal.internex.localhost:8712',
    'http://[::1]:8520',
    'https://localhost:8443',
  ])('%s is let in', (address) => {
    expect(outcome(address, development)).toBe('allowed');
  });
  test.each([
    ['http://panel.example', 'scheme'],
    ['http://10.0.0.1:8520', 'scheme'],
    ['https://10.0.0.1:8443', 'private_address'],
    ['http://169.254.169.254:8080', 'scheme'],
    ['http://2130706433:8520', 'not_canonical'],
    ['http://127.0.0.1', 'allowed'],
    ['http://127.0.0.1:22', 'port'],
    ['http://localhost:8787', 'own_name'],
  ])('%s: %s', (address, reason) => {
    expect(outcome(address, development)).toBe(reason);
  });
});

test('[E31] every private IPv4 address is refused, in every notation that means it', () => {
  const part = fc.integer({ min: 0, max: 255 });
  const first = fc.constantFrom<readonly [number, number | null]>(
    [10, null],
    [127, null],
    [0, null],
    [169, 254],
    [192, 168],
    [172, 20],
    [100, 99],
    [198, 18],
  );
  fc.assert(
    fc.property(first, part, part, part, ([a, fixed], b, c, d) => {
      const parts = [a, fixed ?? b, c, d];
      const number = parts.reduce((sum, one) => sum * 256 + one, 0);
      const mapped = `${((a << 8) | (fixed ?? b)).toString(16)}:${((c << 8) | d).toString(16)}`;
      const notations = [
        parts.join('.'),
        String(number),
        `0x${number.toString(16)}`,
        parts.map((one) => `0${one.toString(8)}`).join('.'),
        parts.map((one) => `0x${one.toString(16)}`).join('.'),
        `[::ffff:${mapped}]`,
        `[::${mapped}]`,
        `[64:ff9b::${mapped}]`,
        `${parts.join('.')}.`,
      ];
      for (const host of notations) expect(outcome(`https://${host}`)).not.toBe('allowed');
    }),
    { numRuns: 300 },
  );
});
