import { createPictureTools, unedited } from 'recto-verso/media';

const tools = createPictureTools();

globalThis.makeSmall = async (file, { width, height, quality }) => {
  const target = { ratio: width / height, maxWidth: width, maxHeight: height, quality };
  return (await tools.render(file, unedited, target)).blob;
};
