/** Who is called 记者 somewhere in a text; gathered once, since in one of questions and answers every line asks. */
export class Reporters {
  private behind: Set<string> | null = null;

  constructor(private readonly text: string) {}

  /** Whether a name of up to four signs stands right behind 记者. */
  has(name: string): boolean {
    this.behind ??= this.gather();
    return this.behind.has(name);
  }

  /** What stands behind 记者, each time as one to four signs. */
  private gather(): Set<string> {
    const behind = new Set<string>();
    for (const { 0: called, index } of this.text.matchAll(/记者 ?|記者/g)) {
      const places = called.endsWith(' ') ? [index + 2, index + 3] : [index + 2];
      for (const at of places) for (let length = 1; length < 5; length++) behind.add(this.text.slice(at, at + length));
    }
    return behind;
  }
}
