// A thousand notes as people write them: a line or a few, with names, tags and links, and no to four pictures.
const names = [
  'Ada Ngarua',
  'Bo Lindqvist',
  'Chloé Mensah',
  'Dario Duarte',
  'Élodie Brandt',
  'Noor El-Amin',
  'Jun Kim',
];
const texts = [
  'First light over the ridge. Went up with @noor, no coffee, no regrets. #sketchbook',
  'Three evenings on this one. The paper gave up before I did. More at https://example.com/process',
  'Found the old press in the cellar. It still prints, a little crooked, as it always did. Who has a spare roller, and a free Saturday?',
  'Tomorrow at eight: https://example.com/events/harbour with @chloe and @jun. Bring a chair.',
  'Rain.',
];

const picture = (seed, width, height) => ({
  src: `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${(seed * 47) % 360} 40% 70%)"/></svg>`)}`,
  width,
  height,
  alt: 'A view over the harbour in the morning',
  placeholder: '#c9b8a5',
});

/** What both ways show. */
export const records = Array.from({ length: 1000 }, (_, index) => {
  const name = names[index % names.length];
  return {
    id: `n${index}`,
    author: {
      id: `a${index % names.length}`,
      name,
      handle: `person${index % names.length}`,
      url: 'https://example.com/p',
    },
    createdAt: new Date(Date.now() - (index + 8 * 24) * 3_600_000).toISOString(),
    text: texts[index % texts.length],
    lang: 'en',
    state: 'live',
    photos: Array.from({ length: 1 + (index % 4) }, (_photo, at) => ({
      id: `p${index}-${at}`,
      state: 'live',
      picture: picture(index * 4 + at, 800 + ((index * 37) % 5) * 100, 900),
    })),
  };
});

/** What replaces the note in the middle. */
export const changed = (index) => ({
  ...records[index],
  text: `${records[index].text} Edited, and a little longer than it was.`,
});
