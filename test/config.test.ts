// Which settings does the portal take, and which does it refuse with a sentence?

import { describe, expect, test } from 'vitest';

import { readConfig } from '../src/config.ts';

const LIVE = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://nobody@127.0.0.1/none',
  PUBLIC_URL: 'https://zorgroute.example',
};

describe('PUBLIC_URL', () => {
  test('is where the portal is found, without a slash at the end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://zorgroute.example/' }).publicUrl).toBe(
      'https://zorgroute.example',
    );
    expect(readConfig({ PUBLIC_URL: 'http://10.0.0.1:3000' }).publicUrl).toBe('http://10.0.0.1:3000');
    expect(readConfig({}).publicUrl).toBeUndefined();
    expect(readConfig({ PUBLIC_URL: '' }).publicUrl).toBeUndefined();
  });

  test.for([
    'zorgroute.example',
    'https://zorgroute.example/pad',
    'https://zorgroute.example/?a=b',
    'https://iemand:geheim@zorgroute.example',
    'ftp://zorgroute.example',
    'javascript:alert(1)',
  ])('%s is none', (setting) => {
    expect(() => readConfig({ PUBLIC_URL: setting })).toThrow('PUBLIC_URL must be');
  });
});

describe('ZORGROUTE_NOW', () => {
  test('is a time in Amsterdam', () => {
    expect(readConfig({ ZORGROUTE_NOW: '2026-12-31T23:50' }).now).toEqual(new Date('2026-12-31T22:50:00Z'));
    expect(readConfig({}).now).toBeUndefined();
    expect(readConfig({ ZORGROUTE_NOW: '' }).now).toBeUndefined();
  });

  test.for(['31 december', '2026-12-31', '2027-03-28T02:30'])('"%s" is none', (setting) => {
    expect(() => readConfig({ ZORGROUTE_NOW: setting })).toThrow('ZORGROUTE_NOW must be a time in Amsterdam');
  });

  test('is refused in production, where it is the day it is', () => {
    expect(() => readConfig({ ...LIVE, ZORGROUTE_NOW: '2026-12-31T23:50' })).toThrow(
      'ZORGROUTE_NOW does not go with NODE_ENV=production',
    );
    expect(readConfig(LIVE).now).toBeUndefined();
  });
});

describe('SMTP_URL and MAIL_FROM', () => {
  const MAIL = {
    SMTP_URL: 'smtps://portaal:geheim@mail.example:465',
    MAIL_FROM: 'Zorgroute <portaal@zorgroute.example>',
  };

  test('are the server that mail leaves by; without them none leaves, and in the demo never', () => {
    expect(readConfig({ ...LIVE, ...MAIL }).mailServer).toEqual({
      smtpUrl: MAIL.SMTP_URL,
      from: MAIL.MAIL_FROM,
    });
    expect(readConfig(LIVE).mailServer).toBeUndefined();
    expect(readConfig({ ...MAIL, DEMO: '1' }).mailServer).toBeUndefined();
  });

  test.for([
    [{ SMTP_URL: 'mail.example' }, 'SMTP_URL must be an address'],
    [{ SMTP_URL: 'https://mail.example' }, 'SMTP_URL must be an address'],
    [{ MAIL_FROM: '' }, 'MAIL_FROM must be the address'],
    [{ MAIL_FROM: 'iemand' }, 'MAIL_FROM must be the address'],
    [{ MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, 'MAIL_FROM must be the address'],
  ] as const)('%o is refused', ([setting, sentence]) => {
    expect(() => readConfig({ ...LIVE, ...MAIL, ...setting })).toThrow(sentence);
  });

  test('need an address for the links', () => {
    expect(() => readConfig({ DATABASE_URL: LIVE.DATABASE_URL, ...MAIL })).toThrow(
      'SMTP_URL needs PUBLIC_URL',
    );
  });
});

describe('WORKER', () => {
  test.for([
    [undefined, false],
    ['here', false],
    ['apart', true],
  ] as const)('%s: the tasks of the portal run apart: %s', ([WORKER, apart]) => {
    expect(readConfig({ ...LIVE, ...(WORKER && { WORKER }) }).worksApart).toBe(apart);
  });

  test('anything else is refused', () => {
    expect(() => readConfig({ ...LIVE, WORKER: 'elders' })).toThrow('WORKER must be here or apart');
  });
});

describe('SECURITY_CONTACT', () => {
  test.for([
    ['beveiliging@zorgroute.example', 'mailto:beveiliging@zorgroute.example'],
    ['mailto:beveiliging@zorgroute.example', 'mailto:beveiliging@zorgroute.example'],
    ['https://zorgroute.example/meld', 'https://zorgroute.example/meld'],
    ['tel:+31500000000', 'tel:+31500000000'],
  ])('%s is a contact', ([setting, contact]) => {
    expect(readConfig({ ...LIVE, SECURITY_CONTACT: setting }).securityContact).toBe(contact);
  });

  test.for([
    'iemand',
    'http://zorgroute.example',
    'a@b\nExpires: 2099-01-01T00:00:00Z',
    'javascript:alert(1)',
  ])('%s is none', (setting) => {
    expect(() => readConfig({ ...LIVE, SECURITY_CONTACT: setting })).toThrow('SECURITY_CONTACT must be');
  });

  test('is made up in the demo, and nowhere else', () => {
    expect(readConfig({}).securityContact).toMatch(/^mailto:.*\.invalid$/);
    expect(readConfig(LIVE).securityContact).toBeUndefined();
  });
});

describe('in production', () => {
  test.for(['DATABASE_URL', 'PUBLIC_URL'] as const)('%s is needed, and its absence is said', (name) => {
    expect(() => readConfig({ ...LIVE, [name]: undefined })).toThrow(`NODE_ENV=production needs ${name}`);
  });

  test('a database on another machine needs a word about encryption', () => {
    const DATABASE_URL = 'postgres://zorgroute:geheim@db.example/zorgroute';
    expect(() => readConfig({ ...LIVE, DATABASE_URL })).toThrow('DATABASE_TLS is missing');
    expect(readConfig({ ...LIVE, DATABASE_URL, DATABASE_TLS: 'off' }).databaseUrl).toBe(DATABASE_URL);
    const DATABASE_CA = import.meta.filename;
    expect(readConfig({ ...LIVE, DATABASE_URL, DATABASE_TLS: 'on', DATABASE_CA }).databaseUrl).toBe(
      `${DATABASE_URL}?sslmode=verify-full&sslrootcert=${encodeURIComponent(DATABASE_CA)}`,
    );
    expect(() =>
      readConfig({ ...LIVE, DATABASE_URL, DATABASE_TLS: 'on', DATABASE_CA: '/nergens/ca.pem' }),
    ).toThrow('DATABASE_CA must be a file that can be read: /nergens/ca.pem is none.');
    expect(() => readConfig({ ...LIVE, DATABASE_TLS: 'misschien' })).toThrow(
      'DATABASE_TLS must be on or off',
    );
  });
});

describe('HOST, TRUSTED_PROXIES and DATABASE_POOL_SIZE', () => {
  test('stay on this machine unless said otherwise', () => {
    expect(readConfig({})).toMatchObject({ host: '127.0.0.1', trustedProxies: ['loopback'], poolSize: 10 });
  });

  test('are taken as they are set', () => {
    const set = { HOST: '::', TRUSTED_PROXIES: 'loopback, 10.1.0.0/16,fd00::1', DATABASE_POOL_SIZE: '25' };
    expect(readConfig(set)).toMatchObject({
      host: '::',
      trustedProxies: ['loopback', '10.1.0.0/16', 'fd00::1'],
      poolSize: 25,
    });
  });

  test.for([
    { HOST: 'portaal.example' },
    { TRUSTED_PROXIES: 'true' },
    { TRUSTED_PROXIES: '0.0.0.0/0' },
    { TRUSTED_PROXIES: '10.0.0.0/33' },
    { TRUSTED_PROXIES: '10.0.0.1,,10.0.0.2' },
    { DATABASE_POOL_SIZE: '0' },
    { DATABASE_POOL_SIZE: 'veel' },
  ])('%o is refused with the name of the setting', (setting) => {
    expect(() => readConfig(setting)).toThrow(`${Object.keys(setting).join()} must be`);
  });
});
