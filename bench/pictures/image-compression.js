import compress from 'browser-image-compression';

globalThis.makeSmall = (file, { width, height, quality }) =>
  compress(new File([file], 'picture.jpg', { type: file.type }), {
    maxWidthOrHeight: Math.max(width, height),
    initialQuality: quality,
    maxSizeMB: 1000,
    useWebWorker: true,
    // Else its worker comes from somebody else's server.
    libURL: `${location.origin}/browser-image-compression.js`,
  });
