// The least that a hand would write: the engine decodes and resizes at once, a canvas encodes.
onmessage = async ({ data: { file, width, height, quality } }) => {
  const bitmap = await createImageBitmap(file, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' });
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  bitmap.close();
  postMessage(await canvas.convertToBlob({ type: 'image/jpeg', quality }));
};
