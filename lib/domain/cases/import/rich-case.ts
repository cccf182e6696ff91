/** An invented dispute for tests that has every kind of record, and every field that may be left out at least once. */
export const RICH_CASE = `format: counterclaim-case/1
recorded: 2026-03-02T09:00:00Z
author: ines
authors:
  - { key: ines, name: Ines Falk, role: editor }
  - { key: otto, name: Otto Brandt, role: editor }
  - { key: ruth, name: Ruth Amsel, role: reviewer }
case:
  slug: harbour-ferry
  ref: K-7
  title: { en: The last ferry, zh: 末班渡轮 }
  question: { en: Did the last ferry leave early? }
  summary: { en: Passengers were left on the quay. }
  started: 2025-05
statuses:
  - { key: half-true, label: { en: Half true }, definition: { en: A part of it holds. }, rating: 3 }
topics:
  - { key: timetable, label: { en: Timetable, zh: 时刻表 } }
  - { key: safety, label: { en: Safety } }
sides:
  - { key: passengers, label: { en: Passengers }, speakers: [teacher, pupil] }
  - { key: nobody, label: { en: Nobody yet }, speakers: [] }
speakers:
  - key: teacher
    ref: P-40
    kind: person
    name: { en: Lena Holt, zh: 莱娜 }
    aliases:
      - { text: L. Holt, language: en }
      - { text: 霍尔特老师, language: zh }
    roles:
      - { title: { en: Teacher }, organisation: school, from: 2019, to: 2025-06 }
      - { title: { en: Spokeswoman } }
    speaksFor: school
    wikidata: Q42
    country: SE
    note: { en: Waited on the quay. }
  - { key: school, kind: organisation, name: { en: Sound School } }
  - { key: pupil, kind: unnamed, name: { en: A pupil }, recorded: 2026-03-04T08:30:00.250Z, author: otto }
  - { key: echo, kind: outlet, name: { en: The Harbour Echo } }
  - { key: ferries, kind: organisation, name: { en: Sound Ferries } }
sources:
  - key: echo-may
    type: article-newspaper
    title: Left on the quay
    language: en
    publisher: echo
    authors: [{ speaker: teacher }, { name: Jon Berg }]
    published: 2025-05
    publishedCirca: true
    url: https://echo.example/quay
    held: true
    rights: quotations-only
    note: { en: Front page. }
    textFile: echo.txt
    csl: '{"page":"3-9","volume":12}'
    captures:
      - key: echo-notes
        kind: reading-notes
        language: en
        taken: 2026-03-01T10:00:00Z
        method: read in the library
        original: { sha256: ${'a'.repeat(64)}, name: echo.pdf, type: application/pdf }
        text: |
          The boat was gone. The boat was gone at 21.55, says the teacher.

          “Simply not so”, says the letter of Sound Ferries. 😀 The log was not shown.
  - key: ferries-blog
    ref: S-9
    type: post-weblog
    title: Our evening
    language: zh
    held: true
    rights: include-text
    captures:
      - { key: blog-1, kind: full-text, language: zh, taken: 2026-03-01T11:00:00Z, text: 末班船准时离港。 }
  - { key: letter, type: personal_communication, title: Letter, language: en, held: false, rights: quotations-only }
origins:
  - { key: what-she-saw, label: { en: What she saw } }
  - { key: echo-story, label: { en: The story }, of: echo-may, derivedFrom: [what-she-saw] }
claims:
  - key: left-early
    ref: C-12
    proposition: { en: The last ferry of 3 May 2025 left before 22.00., zh: 末班渡轮提前离港。 }
    short: { en: The ferry left before 22.00 }
    who: { en: Sound Ferries }
    what: { en: left early }
    where: { en: Harbour }
    when: 2025-05-03
    topics: [safety, timetable]
    note: { en: The log would settle it. }
    omissions:
      - { source: ferries-blog, by: otto, date: 2026-03-03, note: { en: It speaks of the evening. } }
    evidence:
      - key: e-saw
        ref: E-5
        polarity: supports
        kind: witness
        origin: what-she-saw
        text: { en: She gives the minute. }
        source: echo-may
        statement: s-gone
        url: https://echo.example/quay#3
        anchors:
          - { capture: echo-notes, quote: The log was not shown. }
        recorded: 2026-03-04T08:00:00Z
        author: otto
      - { key: e-alone, polarity: context, kind: record, text: { en: A timetable. } }
    assessments:
      - date: 2026-03-05
        status: contested
        rationale: { en: Word against word. }
        considered: [s-gone, e-saw]
        author: ines
        reviewer: ruth
        published: true
        recorded: 2026-03-05T17:00:00Z
      - date: 2026-03-20T08:15:00Z
        status: half-true
        rationale: { en: A second witness. }
        considered: [e-alone]
        author: otto
        reviewer: ruth
        published: true
      - date: 2026-03-25
        status: supported
        rationale: { en: Not yet ready. }
        considered: [e-saw]
        author: ines
        published: false
  - { key: on-time, proposition: { en: It left at 22.00. }, short: { en: It left at 22.00 }, when: 2024/.. }
  - { key: early, proposition: { en: It was early. }, short: { en: It was early }, when: ../2025-05 }
statements:
  - key: s-gone
    ref: T-3
    speaker: teacher
    said: 2025-05-04
    mode: partly-quoted
    language: en
    text: { en: The boat was gone at 21.55. }
    quotes: ["gone at 21.55", quay]
    anchors:
      - { capture: echo-notes, quote: The boat was gone, occurrence: 2 }
      - { capture: echo-notes, quote: at 21.55 }
    attribution: as-quoted
    attributionNote: { en: On the record. }
    chain:
      links:
        - { agent: echo, verb: reports, mode: paraphrased, source: echo-may, readByUs: true }
        - agent: teacher
          verb: told
          mode: partly-quoted
          source: echo-may
          gap: true
          anchor: { capture: echo-notes, quote: says the teacher }
      terminus: unpublished
      note: { en: By telephone. }
    stances:
      - { claim: left-early, stance: asserts, note: { en: To the minute. } }
      - { claim: early, stance: asserts }
    recorded: 2026-03-04T07:00:00Z
    author: otto
  - key: s-not-so
    speaker: ferries
    mode: verbatim
    language: en
    text: { en: “Simply not so.” }
    quotes: [Simply not so]
    anchors:
      - { capture: echo-notes, quote: “Simply not so” }
      - { capture: echo-notes, quote: The log was not shown. }
    attribution: unconfirmed
    chain:
      links:
        - { agent: echo, verb: quotes, mode: verbatim, source: echo-may, readByUs: true }
        - { agent: ferries, verb: wrote, mode: verbatim, source: letter }
      terminus: original-not-found
    stances:
      - { claim: left-early, stance: denies, coverage: no-real-denial }
      - { claim: on-time, stance: hedges }
  - key: s-untied
    speaker: school
    mode: paraphrased
    language: en
    text: { en: The school regrets it. }
    anchors: []
    attribution: as-quoted
    chain:
      links:
        - { agent: echo, verb: reports, mode: paraphrased, source: echo-may, readByUs: true }
      terminus: unnamed
relations:
  - { from: on-time, kind: contradicts, to: left-early, note: { en: One of the two. }, ref: R-4 }
  - { from: early, kind: merged-into, to: left-early }
corrections:
  - key: wrong-minute
    date: 2026-03-09
    target: { claim: left-early, assessed: 2026-03-05 }
    wrong: { en: 21.50 }
    right: { en: 21.55 }
    why: { en: A slip. }
    author: ines
  - { key: n-claim, date: 2026-03-10T10:00:00Z, target: { claim: on-time }, wrong: { en: a }, right: { en: b }, why: { en: c }, author: otto, ref: N-8 }
  - { key: n-source, date: 2026-03-11, target: { source: letter }, wrong: { en: a }, right: { en: b }, why: { en: c }, author: ines }
  - { key: n-speaker, date: 2026-03-12, target: { speaker: pupil }, wrong: { en: a }, right: { en: b }, why: { en: c }, author: ines }
  - { key: n-statement, date: 2026-03-13, target: { statement: s-gone }, wrong: { en: a }, right: { en: b }, why: { en: c }, author: ines }
`;
