import { expect, test } from '@jest/globals';
import { contrast } from '../../../client/graph/icon.ts';
import { PALETTE } from '../../../client/graph/palette.ts';

type Triple = readonly [number, number, number];

/** Linear sRGB as eyes that lack one kind of cones see it; Machado, Oliveira and Fernandes 2009, severity 1. */
const VISIONS: Readonly<Record<string, readonly Triple[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function dot(row: Triple, colour: Triple): number {
  return row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2];
}

function linear(colour: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

/** OKLab of a colour as a vision sees it; 0.02 is a difference one can just see. */
function seen(colour: string, vision: readonly Triple[]): Triple {
  const light = vision.map((row) =>
    Math.min(1, Math.max(0, dot(row, linear(colour)))),
  ) as unknown as Triple;
  const cones = (
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ] as const
  ).map((row) => Math.cbrt(Math.max(0, dot(row, light)))) as unknown as Triple;
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}

test.each(PALETTE)('%s stands out from the surfaces of every theme, 3 : 1', (colour) => {
  for (const surface of ['#ffffff', '#f7f8f9', '#14171a', '#22272c', '#000000']) {
    expect(contrast(colour, surface)).toBeGreaterThanOrEqual(3);
  }
});

test.each(Object.keys(VISIONS))('any two colours are apart to %s sight', (name) => {
  const colours = PALETTE.map((colour) => seen(colour, VISIONS[name] ?? []));
  const distances = colours.flatMap((a, place) =>
    colours.slice(place + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  );
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(0.08);
});
