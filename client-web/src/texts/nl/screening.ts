// What the screen in the hall says: few words, read from the back row.

export const texts = {
  enterCode: "Code van het gesprek",
  show: "Tonen",
  finding: "Gesprek zoeken…",
  waitsForServer: "Geen verbinding met de server. We proberen het opnieuw.",
  invitationNeeded:
    "Dit scherm heeft een eigen uitnodiging nodig. Maak die als gespreksleider, met de rol scherm.",
  welcome: "Doe mee met uw telefoon",
  scan: "Scan de code met uw camera",
  orGoTo: "of ga naar",
  joined: "Doen mee",
  joinedOf: (hall: number, home: number) =>
    home > 0 ? `${hall} in de zaal, ${home} thuis` : `${hall}`,
  next: "De volgende vraag komt zo.",
  talk: "Nu praten we hierover",
  talked: "Hierover hebben we gepraat",
  answerNow: "Antwoord nu op uw telefoon",
  rateNow: "Reageer nu op uw telefoon",
  voteNow: "Stem nu op uw telefoon",
  answered: "Al geantwoord",
  voted: "Al gestemd",
  vote: "Stemming",
  page: (n: number, of: number) => `${n} van ${of}`,
  previous: "Vorige",
  following: "Volgende",
  freeze: "Bevriezen (F)",
  unfreeze: "Verder (F)",
  blank: "Leeg scherm (B)",
  isBlank: "Het scherm is leeg",
  unblank: "Weer tonen (B)",
  colours: "Licht of donker (D)",
  frozen: "Bevroren",
  closed: "Het gesprek is afgelopen. Dank u wel!",
  removed: "Dit scherm hoort niet meer bij het gesprek. Open de pagina opnieuw.",
  again: "Opnieuw",
};

export type Screening = typeof texts;
