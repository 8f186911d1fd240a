import fc from 'fast-check';

/** Decimal text of up to forty digits, eight of them behind the point, with the number it is times 10⁸. */
export const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat({ max: 8 }))
  .map(([number, places]) => {
    const digits = String(number < 0n ? -number : number).padStart(places + 1, '0');
    const cut = digits.length - places;
    const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
    return { text: number < 0n ? `-${text}` : text, scaled: number * 10n ** BigInt(8 - places) };
  });
