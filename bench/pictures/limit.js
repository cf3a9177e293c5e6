const worker = new Worker('/limit.worker.js');

globalThis.makeSmall = (file, size) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
    worker.postMessage({ file, ...size });
  });
