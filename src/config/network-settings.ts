// Where does the portal listen, and whose word does it take for where somebody comes from?

import { isIP } from 'node:net';

import { CannotStart } from '../problems/cannot-start.ts';

const LOOPBACK = '127.0.0.1';
/** Names that Express knows for ranges of addresses. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/** An address of this machine; a name could lead elsewhere tomorrow. @throws CannotStart */
export function hostOf(setting: string | undefined): string {
  if (!setting) return LOOPBACK;
  if (setting !== 'localhost' && !isIP(setting))
    throw new CannotStart('HOST must be an address of this machine, such as 127.0.0.1, 0.0.0.0 or ::.');
  return setting;
}

/** The proxies in front, with commas between. @throws CannotStart */
export function proxiesOf(setting: string | undefined): string[] {
  const proxies = (setting || 'loopback').split(',').map((proxy) => proxy.trim());
  if (!proxies.every(isProxy))
    throw new CannotStart(
      'TRUSTED_PROXIES must be addresses or ranges with commas between, such as 10.0.0.5, 10.1.0.0/16 or loopback.',
    );
  return proxies;
}

function isProxy(proxy: string): boolean {
  if (RANGES.includes(proxy)) return true;
  const [address = '', bits, ...more] = proxy.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (more.length || most < 0) return false;
  // Everybody is no proxy: then anyone could say to come from anywhere.
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= most);
}
