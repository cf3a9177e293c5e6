// A thousand posts as people sign them: most by two, some alone, a few by a crowd.
const names = ['Ada Ngarua', 'Bo Lindqvist', 'Chloé Mensah', 'Dario Duarte', 'Élodie Brandt', 'نور الأمين', '김 준'];
const roles = ['author', 'author', 'author', 'photo', 'translation'];
const counts = [2, 2, 1, 2, 3, 2, 5, 2, 12];

const picture = (seed) => ({
  src: `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><rect width="100%" height="100%" fill="hsl(${(seed * 47) % 360} 40% 70%)"/></svg>`)}`,
  width: 96,
  height: 96,
  alt: '',
});

const author = (seed) => ({
  id: `e${seed}`,
  role: roles[seed % roles.length],
  person: {
    id: `a${seed}`,
    name: names[seed % names.length],
    handle: `person${seed}`,
    url: 'https://example.com/p',
    avatar: picture(seed),
  },
});

/** What both ways show. */
export const records = Array.from({ length: 1000 }, (_, index) =>
  Array.from({ length: counts[index % counts.length] }, (_author, at) => author(index + at)),
);

/** One of them has another name. */
export const changed = (index) => [...records[index].slice(0, -1), author(index + 500)];
