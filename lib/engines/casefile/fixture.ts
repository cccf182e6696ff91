/** A small dispute of our own invention, for tests: one text read, one report behind it, two speakers. */
export const SMALL_CASE = `format: counterclaim-case/1
recorded: 2026-03-02T09:00:00Z
author: mara
authors:
  - { key: mara, name: Mara Lind, role: editor }
  - { key: tomas, name: Tomas Ek, role: reviewer }
case:
  slug: mill-weir
  title: { en: The weir at the mill }
  question: { en: Was the weir opened before the flood? }
  summary: { en: A town and its mill disagree about one night. }
topics:
  - { key: water, label: { en: Water } }
sides:
  - { key: town, label: { en: Town }, speakers: [mayor] }
speakers:
  - { key: mayor, kind: person, name: { en: Ada Holm }, roles: [{ title: { en: Mayor }, organisation: gazette }] }
  - { key: gazette, kind: outlet, name: { en: The Valley Gazette } }
  - { key: mill, kind: organisation, name: { en: Holm Mill } }
sources:
  - key: gazette-2019
    type: article-newspaper
    title: Who opened the weir?
    language: en
    publisher: gazette
    published: 2019
    held: true
    rights: quotations-only
    captures:
      - key: gazette-notes
        kind: reading-notes
        language: en
        taken: 2026-03-01T10:00:00Z
        text: |
          The mayor says the weir stood open. The mill answers that the weir was shut.
          Nobody gives a record.
  - { key: mill-letter, type: document, title: Letter of the mill, language: en, held: false, rights: quotations-only }
origins:
  - { key: letter, label: { en: The mill's letter }, of: mill-letter }
claims:
  - key: weir-open
    proposition: { en: The weir at Holm Mill stood open in the night of 3 May 2019. }
    short: { en: The weir stood open on 3 May 2019 }
    when: 2019-05-03
    topics: [water]
    omissions:
      - { source: mill-letter, by: mara, date: 2026-03-02 }
    evidence:
      - { key: e-letter, polarity: refutes, kind: interested-party, origin: letter, text: { en: The mill's own word. } }
    assessments:
      - date: 2026-03-05
        status: contested
        rationale: { en: Word against word. }
        considered: [s-mayor, e-letter]
        author: mara
        reviewer: tomas
        published: true
  - key: weir-shut
    proposition: { en: The weir was shut before midnight on 3 May 2019. }
    short: { en: The weir was shut before midnight }
statements:
  - key: s-mayor
    speaker: mayor
    said: 2019
    mode: paraphrased
    language: en
    text: { en: The weir stood open. }
    anchors:
      - { capture: gazette-notes, quote: the weir stood open }
    attribution: unconfirmed
    chain:
      links:
        - { agent: gazette, verb: reports, mode: paraphrased, source: gazette-2019, readByUs: true }
        - { agent: mayor, verb: told, mode: paraphrased }
      terminus: original-not-found
    stances:
      - { claim: weir-open, stance: asserts }
  - key: s-mill
    speaker: mill
    said: 2019
    mode: paraphrased
    language: en
    text: { en: The weir was shut. }
    anchors:
      - { capture: gazette-notes, quote: the weir was shut }
    attribution: as-quoted
    chain:
      links:
        - { agent: gazette, verb: quotes, mode: paraphrased, source: gazette-2019, readByUs: true }
      terminus: original-not-found
    stances:
      - { claim: weir-open, stance: denies, coverage: whole }
      - { claim: weir-shut, stance: asserts }
relations:
  - { from: weir-shut, kind: contradicts, to: weir-open }
corrections:
  - key: wrong-night
    date: 2026-03-09
    target: { claim: weir-open, assessed: 2026-03-05 }
    wrong: { en: The night was given as 2 May. }
    right: { en: The night was that of 3 May. }
    why: { en: A slip of the pen. }
    author: mara
`;
