// All that the composer does with a file: it is looked at first, with its metadata read.
import { createPictureTools, unedited } from 'recto-verso/media';

const tools = createPictureTools();

globalThis.makeSmall = async (file, { width, height, quality }) => {
  const target = { ratio: width / height, maxWidth: width, maxHeight: height, quality };
  await tools.inspect(file);
  return (await tools.render(file, unedited, target)).blob;
};
