// What of a library's rules no page of ours can show, and what can be said in fewer words: both make the file smaller and no page other.

const RULE = /([^{}]+)\{([^{}]*)\}/g;
/** base.css draws the ring around what has the focus, in a layer that goes before the libraries'. */
const OF_THE_RING = /(?<=^|;)(?:box-shadow|outline-[a-z]+):[^;]*(?:;|$)/g;
const SIDES = /(?<=^|;)(padding|margin)-(block|inline)-end:([^;]*);\1-\2-start:([^;]*)(?=;|$)/g;

/** @param {string} css of the libraries, squeezed: a media query's own braces are left alone */
export const withoutRings = (css) =>
  css.replace(RULE, (whole, selector, body) =>
    selector.endsWith(':focus-visible') || selector.endsWith(':where(:focus-visible)')
      ? `${selector}{${body.replace(OF_THE_RING, '')}}`
      : whole,
  );

/**
 * Begin and end of a side in one declaration. Not where a token may be set nowhere: that one would take the other side with it.
 * @param {string} css squeezed
 * @param {(name: string) => 'always' | 'somewhere' | 'nowhere'} isSet
 */
export function withSidesTogether(css, isSet) {
  const isSure = (value) =>
    value !== 'unset' &&
    value !== 'inherit' &&
    [...value.matchAll(/var\((--[\w-]+)/g)].every(([, name]) => isSet(name) === 'always');
  return css.replace(RULE, (_whole, selector, body) => {
    const together = body.replace(SIDES, (apart, box, side, end, start) => {
      if (end === start) return `${box}-${side}:${end}`;
      return isSure(end) && isSure(start) ? `${box}-${side}:${start} ${end}` : apart;
    });
    return `${selector}{${together}}`;
  });
}

/** @param {string} css squeezed */
export const withoutEmptyRules = (css) => css.replace(/(?<=[{};])[^{};]+\{\}/g, '');
