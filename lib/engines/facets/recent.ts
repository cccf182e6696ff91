/** A map that forgets: of more than `most` entries the one not asked for the longest goes first. */
export class Recent<T> {
  private readonly held = new Map<string, T>();
  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    const value = this.held.get(key);
    if (value === undefined && !this.held.has(key)) return undefined;
    this.held.delete(key);
    this.held.set(key, value as T);
    return value;
  }

  set(key: string, value: T): void {
    this.held.delete(key);
    this.held.set(key, value);
    if (this.held.size > this.most) this.held.delete(this.held.keys().next().value!);
  }

  /** Puts another value in the place of each; nothing becomes more recent by it. */
  renew(next: (value: T, key: string) => T): void {
    for (const [key, value] of this.held) this.held.set(key, next(value, key));
  }

  clear(): void {
    this.held.clear();
  }
}
