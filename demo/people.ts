import type { PersonSeed, RelationSeed } from 'recto-verso/adapters/memory';
import { portrait } from './pictures.js';

/** Whom Jun and Inês have looked for. */
const book = [{ email: 'mina@folio.example' }, { email: 'theo@folio.example' }];

/** Everybody who posts. */
export const people: readonly PersonSeed[] = [
  { id: 'mina', name: 'Mina Okafor', handle: 'mina.draws', avatar: portrait('mina'), email: 'mina@folio.example' },
  {
    id: 'theo',
    name: 'Théo Lambert',
    handle: 'theo.lambert',
    avatar: portrait('theo'),
    email: 'theo@folio.example',
    coAuthorable: true,
  },
  { id: 'salma', name: 'سلمى حدّاد', handle: 'salma.haddad', avatar: portrait('salma') },
  {
    id: 'jun',
    name: '佐藤 純',
    handle: 'satojun',
    avatar: portrait('jun'),
    email: 'jun@folio.example',
    findable: true,
    book,
  },
  {
    id: 'ines',
    name: 'Inês Duarte',
    handle: 'inesduarte',
    avatar: portrait('ines'),
    email: 'ines@folio.example',
    findable: true,
    book,
  },
  { id: 'kofi', name: 'Kofi Mensah', handle: 'kofi.kiln', avatar: portrait('kofi') },
  { id: 'lea', name: 'Léa Marchand', handle: 'leamarchand', avatar: portrait('lea') },
  { id: 'noor', name: 'Νούρ Αλεξίου', handle: 'noor.ink', avatar: portrait('noor') },
];

/** Those who look: enough of them for a second page. */
const lookers = [
  'Amara Nwosu',
  'Юлия Соколова',
  'Björn Ståhl',
  'ليلى منصور',
  '김하늘',
  'Chiara Ricci',
  'דניאל כהן',
  'Zoë van der Berg-Oldenhuis',
  'राहुल शर्मा',
  'Agnieszka Wójcik',
  '王小明',
  'Diego Peña',
  'สมชาย ใจดี',
  'Nguyễn Thị Hoa',
  'Ελένη Παππά',
  'Sine Rasmussen',
  'عمر بن يوسف',
  'Márton Szabó',
  'Ama Boateng',
  'Tomáš Dvořák',
  '山田 花子',
  'Fatou Diop',
  'Emre Yıldız',
  'Ksenija Petrović',
  'Liam O’Sullivan',
  'Marisol Quispe',
  'ნინო ბერიძე',
  'Aroha Ngata',
  'Ravi Subramaniam',
  'Inga Þórsdóttir',
];

export const crowd: readonly PersonSeed[] = lookers.map((name, index) => ({ id: `looker-${index + 1}`, name }));

/** Whom nobody knows. */
export const strangers: readonly PersonSeed[] = [
  { id: 'prestige', name: 'Prestige Gallery International', handle: 'prestige.gallery.intl' },
];

function follows(from: string, ...to: readonly string[]): readonly RelationSeed[] {
  return to.map((person) => ({ from, to: person, following: true }));
}

/** Kofi has blocked Théo and Théo has muted Léa; nobody of the two follows Νούρ, and Théo not yet Mina. */
export const relations: readonly RelationSeed[] = [
  ...follows('mina', 'theo', 'jun', 'salma', 'kofi', 'lea', 'ines'),
  ...follows('theo', 'jun', 'salma', 'lea', 'ines'),
  ...follows('salma', 'mina', 'theo'),
  ...follows('jun', 'mina'),
  ...follows('lea', 'theo'),
  { from: 'theo', to: 'lea', muted: true },
  { from: 'kofi', to: 'theo', blocked: true },
];
