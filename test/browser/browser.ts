// Which browser do the browser tests use? CHROMIUM_PATH, else an installed one, else the one that npm brought.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const UNPACKED = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));
const PACKED_FOLDERS = ['al2023', 'fonts', 'swiftshader'];

const OWN_FONTS =
  '<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>';

/** Root cannot use the sandbox; the rest keeps the browser from calling home. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

const decompress = promisify(brotliDecompress);

/** NPM_CHROMIUM=1 takes npm's browser although another is installed. Whoever launches it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env['NPM_CHROMIUM'] ? undefined : installedBrowser();
  const { executablePath, env } = installed ? { executablePath: installed, env: {} } : await npmBrowser();
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, args: ARGUMENTS });
}

function installedBrowser() {
  return process.env['CHROMIUM_PATH'] ?? INSTALLED.find((file) => fs.existsSync(file));
}

/** Brings the libraries and fonts that a bare machine lacks. */
async function npmBrowser() {
  if (!fs.existsSync(UNPACKED)) await unpack();
  const libraries = [path.join(UNPACKED, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const fonts = fs.existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_FILE: path.join(UNPACKED, 'fonts.conf') };
  return { executablePath: path.join(UNPACKED, 'chromium'), env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

/** Moved into place whole: test files that start together find all of it or nothing. */
async function unpack() {
  const packed = path.join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../../bin');
  fs.mkdirSync(path.dirname(UNPACKED), { recursive: true });
  const draft = fs.mkdtempSync(`${UNPACKED}-`);

  for (const folder of PACKED_FOLDERS) await unpackFolder(path.join(packed, `${folder}.tar.br`), draft);
  fs.writeFileSync(path.join(draft, 'fonts.conf'), OWN_FONTS);
  const program = await decompress(fs.readFileSync(path.join(packed, 'chromium.br')));
  fs.writeFileSync(path.join(draft, 'chromium'), program, { mode: 0o755 });
  moveInto(draft);
}

async function unpackFolder(file: string, folder: string) {
  execFileSync('tar', ['-x', '-C', folder], { input: await decompress(fs.readFileSync(file)) });
}

function moveInto(draft: string) {
  try {
    fs.renameSync(draft, UNPACKED);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(UNPACKED)) throw error;
  }
}
