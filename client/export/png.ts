/** Longest side of a picture in pixels: what every browser can draw. */
const LONGEST = 8192;
const SCALE = 2;

/** A picture in SVG as PNG, twice as fine as on screen where that stays within what browsers can draw. */
export async function pngOf(svg: {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}): Promise<Blob> {
  const scale = Math.min(SCALE, LONGEST / Math.max(svg.width, svg.height));
  const address = URL.createObjectURL(new Blob([svg.text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(svg.width * scale);
    canvas.height = Math.round(svg.height * scale);
    const brush = canvas.getContext('2d');
    if (brush === null) throw new Error('The browser gives no surface to draw on.');
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('The browser could not make the picture.'));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
