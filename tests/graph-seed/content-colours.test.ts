import { expect, test } from '@jest/globals';
import { projectSeed } from './content-seed.ts';

const { ontology } = await projectSeed();
const colours = ontology.entityTypes.map(({ name, colour }) => [name, colour] as const);

type Triple = readonly [number, number, number];

/** Linear sRGB as the eye with a colour-vision deficiency sees it; Machado, Oliveira and Fernandes 2009, severity 1. */
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
};

test.each(colours)('%s in %s stands out from both surfaces, 3 : 1', (_name, colour) => {
  const ratios = ['#ffffff', '#16181d'].map((surface) => contrast(colour, surface));
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3);
});

// 19 colours in the narrow band of lightness that both surfaces allow; 0.02 in OKLab is a difference one can just see.
test.each([
  ['usual', 0.08],
  ['deuteranopia', 0.04],
  ['protanopia', 0.04],
])('no two types look alike to %s sight', (vision, least) => {
  const seen = colours.map(
    ([name, colour]) => [name, look(colour, VISIONS[vision] ?? [])] as const,
  );
  const alike = seen.flatMap(([name, a], index) =>
    seen
      .slice(index + 1)
      .filter(([, b]) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < least)
      .map(([other]) => `${name} ${other}`),
  );
  expect(alike).toEqual([]);
});

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  return dot([0.2126, 0.7152, 0.0722], linear(colour));
}

/** OKLab of a colour, seen with a vision. */
function look(colour: string, vision: readonly Triple[]): Triple {
  const seen = vision.map((row) => Math.max(0, dot(row, linear(colour)))) as unknown as Triple;
  const cones = [
    dot([0.4122214708, 0.5363325363, 0.0514459929], seen),
    dot([0.2119034982, 0.6806995451, 0.1073969566], seen),
    dot([0.0883024619, 0.2817188376, 0.6299787005], seen),
  ].map(Math.cbrt) as unknown as Triple;
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}

function linear(colour: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
