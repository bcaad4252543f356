// What is said where a session is watched again.

export const texts = {
  isReplay: "Dit is een herhaling",
  isReplayHint: "U kijkt terug hoe het gesprek ging. U kunt hier niets invullen.",
  backToSession: "Naar het gesprek",
  player: "Bediening",
  play: "Speel af",
  pause: "Pauze",
  stepOn: "Eén stap verder",
  stepBack: "Eén stap terug",
  speed: "Tempo",
  times: (n: string) => `${n} keer`,
  place: "Plaats in het gesprek",
  placeIs: (time: string, chapter: string, n: number, of: number) =>
    [time, chapter, `gebeurtenis ${n} van ${of}`].filter((part) => part).join(", "),
  chapters: "Hoofdstukken",
  noChapters: "Er is nog niets gebeurd dat een hoofdstuk kan zijn.",
  keys: "Toetsen: spatie is afspelen of pauze, pijl links en rechts een stap, N en P een hoofdstuk, + en - het tempo, Home en End het begin en het einde.",
  notYet: "Het gesprek is er nog niet.",
  notStarted: "Het gesprek is nog niet begonnen.",
  notAsked: "Er is nog niets gevraagd.",
  closed: "Het gesprek is afgelopen.",
  atEnd: "Dit is het einde van de herhaling.",
  waits: "Geen verbinding. Zodra die er weer is, gaat de herhaling verder waar u was.",
  signals: "Signalen",
};

export type Replaying = typeof texts;
