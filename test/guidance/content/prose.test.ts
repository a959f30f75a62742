// What does a text in Markdown become? What we take, as tags; everything else, however hostile, as the text it is.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { firstSentences, readProse } from '../../../src/guidance/content/prose.ts';
import { compileView, VIEWS } from '../../../src/web/views.ts';

const SEED = 20261125;
const TEXTS = 500;
const LONGEST = 20_000;

const view = compileView(`${VIEWS}/components/prose.ejs`);
const shown = (markdown: string) => view({ prose: readProse(markdown).prose });
/** Without the box around it and the lines of the view. */
const html = (markdown: string) =>
  shown(markdown)
    .replace(/^<div class="zr-prose">\s*|<\/div>\s*$/g, '')
    .replaceAll('>\n', '>')
    .trim();

describe('what is taken', () => {
  test.for([
    [
      'a paragraph',
      'Een **vet** en een *schuin* woord.',
      '<p>Een <strong>vet</strong> en een <em>schuin</em> woord.</p>',
    ],
    ['two paragraphs', 'Een.\n\nTwee.', '<p>Een.</p><p>Twee.</p>'],
    ['a list', '- een\n- twee', '<ul><li>een</li><li>twee</li></ul>'],
    ['a loose list', '- een\n\n- twee', '<ul><li><p>een</p></li><li><p>twee</p></li></ul>'],
    ['a list in a list', '- een\n  - twee', '<ul><li>een<ul><li>twee</li></ul></li></ul>'],
    ['numbers', '3. drie\n4. vier', '<ol start="3"><li>drie</li><li>vier</li></ol>'],
    ['a quote', '> Zo.', '<blockquote class="zr-prose__quote"><p>Zo.</p></blockquote>'],
    ['a line that ends', 'Straat 1  \nPlaats', '<p>Straat 1<br>Plaats</p>'],
    ['a link', '[RIGG](https://www.rigg.nl)', '<p><a href="https://www.rigg.nl">RIGG</a></p>'],
    [
      'an address between brackets',
      '<https://www.rigg.nl>',
      '<p><a href="https://www.rigg.nl">https://www.rigg.nl</a></p>',
    ],
    ['mail', '[mail](mailto:info@voorbeeld.nl)', '<p><a href="mailto:info@voorbeeld.nl">mail</a></p>'],
    ['a page of our own', '[kijk](/veiligheid#meldcode)', '<p><a href="/veiligheid#meldcode">kijk</a></p>'],
    [
      'a link without words',
      '[](https://www.rigg.nl)',
      '<p><a href="https://www.rigg.nl">https://www.rigg.nl</a></p>',
    ],
  ])('%s', ([, markdown, expected]) => {
    expect(html(markdown ?? '')).toBe(expected);
    expect(readProse(markdown ?? '').notTaken).toEqual([]);
  });

  test('a telephone number does not break at the end of a line', () => {
    expect(html('[0800-2000](tel:08002000)')).toBe('<p><a href="tel:08002000">0800-2000</a></p>');
  });

  test('headings begin below the title of the block, and never skip a level', () => {
    const headings = shown('#### Een\n\n# Twee\n\n### Drie\n\n###### Vier\n\n## Vijf').match(/<h\d/g);

    expect(headings).toEqual(['<h3', '<h3', '<h4', '<h5', '<h4']);
  });

  test('on a page of its own the highest heading may stand higher', () => {
    expect(view({ prose: readProse('## Wat is het?').prose, top: 2 })).toContain(
      '<h2 class="utrecht-heading-2">Wat is het?</h2>',
    );
  });

  test('the first sentences are those of the first paragraph, without marks', () => {
    expect(firstSentences('# Kop\n\nHet **eerste** [stuk](/a).\n\nHet tweede.')).toBe('Het eerste stuk.');
    expect(firstSentences('- alleen een lijst')).toBe('');
  });
});

describe('what is not taken stands there as text, and is told', () => {
  test.for([
    ['HTML', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', 'html'],
    [
      'HTML in a sentence',
      'a <b onclick="x()">b</b>',
      '<p>a &lt;b onclick=&#34;x()&#34;&gt;b&lt;/b&gt;</p>',
      'html',
    ],
    ['a comment', '<!-- weg -->', '<p>&lt;!-- weg --&gt;</p>', 'html'],
    ['an image', '![Een kaart](https://elders.example/k.png)', '<p>Een kaart</p>', 'image'],
    ['code', '`x < 1`', '<p>x &lt; 1</p>', 'code'],
    ['a block of code', '```\nx < 1\n```', '<p>x &lt; 1</p>', 'code'],
    ['a line across the page', 'a\n\n---\n\nb', '<p>a</p><p>b</p>', 'rule'],
    ['a script in a link', '[klik](javascript:alert(1))', '<p>klik</p>', 'link'],
    ['a heading in a list', '- # Kop', '<ul><li><p><strong>Kop</strong></p></li></ul>', 'heading'],
  ])('%s', ([, markdown, expected, told]) => {
    expect(html(markdown ?? '')).toBe(expected);
    expect(readProse(markdown ?? '').notTaken).toEqual([told]);
  });

  test('a definition elsewhere gives no link', () => {
    expect(html('[klik]\n\n[klik]: https://elders.example')).not.toContain('<a');
  });

  test.for([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://elders.example',
    '//elders.example',
    '/\\elders.example',
    '\\\\elders.example',
    'https:elders.example',
    'https://wij@elders.example',
    'https://wij:geheim@elders.example',
    'https://el ders.example',
    'https://elders.example/\u202egnp.exe',
    'blob:https://elders.example/1',
    'elders.example',
    '../beheer',
    '?x=1',
    '',
  ])('an address like %s is no link', (address) => {
    expect(shown(`[klik](<${address}>) [klik](${address})`)).not.toContain('<a ');
  });
});

/** Every tag that may come out, with the attributes it may have. */
const OURS =
  /^<(?:\/?(?:div|h[2-6]|p|ul|ol|li|strong|em|blockquote|a)|br|(?:div|h[2-6]|blockquote) class="[\w -]+"|ol start="\d+"|a href="(?:https?:\/\/|mailto:|tel:|\/(?!\/))[^"\s\\]*")>$/i;

function expectHarmless(markdown: string) {
  const page = shown(markdown);
  const tags = page.match(/<[^<>]*>?/g) ?? [];
  expect(tags.filter((tag) => !OURS.test(tag))).toEqual([]);
  expect(page.length).toBeLessThan(20 * markdown.length + 200);
}

describe('hostile texts', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '*',
      '_',
      '#',
      '- ',
      '> ',
      '1. ',
      '\n',
      '\n\n',
      '\\',
      '    ',
      '~~~',
      '<script>',
      '</div>',
      '<!--',
      '<a href="x">',
      '](',
      '](javascript:',
      '](https://a.nl)',
      '](//a)',
      '<https://a.nl>',
      '&#60;',
      '&lt;',
      '<%= it %>',
      '${it}',
      '\u0000',
      '\u202e',
      '\ud800',
      '__proto__',
      'tekst',
      ' ',
      '\t',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );

  test('whatever is typed, nothing but our own tags comes out', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expectHarmless(pieces.join(''));
      }),
      { seed: SEED, numRuns: TEXTS },
    );
  });

  test('plain words come out as they were typed', () => {
    const word = fc.stringMatching(/^[a-zé]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        expect(html(words.join(' '))).toBe(`<p>${words.join(' ')}</p>`);
      }),
      { seed: SEED, numRuns: TEXTS },
    );
  });

  test.for([
    ['quotes', '>'.repeat(LONGEST)],
    ['quotes and lists', '- > '.repeat(LONGEST / 4)],
    ['lists', Array.from({ length: 139 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n')],
    ['stress', '*a **b '.repeat(1400) + 'a** b* '.repeat(1400)],
    ['brackets', '['.repeat(LONGEST)],
    ['links', '[a](b'.repeat(LONGEST / 5)],
    ['definitions', '[a]: b\n'.repeat(LONGEST / 7)],
    ['tags', '<a '.repeat(LONGEST / 3)],
    ['backslashes', '\\'.repeat(LONGEST)],
    ['empty lines', '\n'.repeat(LONGEST)],
  ])('as many %s as go into a text are read, and shown', ([, markdown]) => {
    expectHarmless(markdown ?? '');
  });

  test('what is too deep is text, and the writer is told', () => {
    const deep = `${'> '.repeat(9)}diep`;

    expect(shown(deep)).toContain('diep');
    expect(readProse(deep).notTaken).toContain('deep');
  });
});
