import Compressor from 'compressorjs';

globalThis.makeSmall = (file, { width, height, quality }) =>
  new Promise((resolve, reject) => {
    new Compressor(file, { quality, maxWidth: width, maxHeight: height, success: resolve, error: reject });
  });
