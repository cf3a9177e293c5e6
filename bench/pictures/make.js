// Photographs for the run: colour that changes slowly, edges, and grain, about what a camera's JPEG costs to decode.

/** A JPEG of that size. */
globalThis.makePhotograph = async (width, height) => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const slope = context.createLinearGradient(0, 0, width, height);
  ['#9fc5e8', '#fce5cd', '#6aa84f', '#38761d', '#783f04'].forEach((color, index) =>
    slope.addColorStop(index / 4, color),
  );
  context.fillStyle = slope;
  context.fillRect(0, 0, width, height);
  let seed = 7;
  const random = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  for (let index = 0; index < 900; index += 1) {
    context.fillStyle = `hsl(${random() * 360} 40% ${20 + random() * 60}% / 0.5)`;
    context.beginPath();
    context.ellipse(random() * width, random() * height, random() * 300, random() * 200, random() * 3, 0, 7);
    context.fill();
  }
  const grain = new OffscreenCanvas(512, 512);
  const grainContext = grain.getContext('2d');
  const pixels = grainContext.createImageData(512, 512);
  for (let index = 0; index < pixels.data.length; index += 4) {
    const value = 128 + (random() - 0.5) * 90;
    pixels.data.set([value, value, value, 40], index);
  }
  grainContext.putImageData(pixels, 0, 0);
  context.fillStyle = context.createPattern(grain, 'repeat');
  context.fillRect(0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
  await fetch('/photograph', { method: 'POST', body: blob });
};
