/** UUIDs of version 7 in form, counted up: the same run gives the same keys. */
export class Ids {
  private count = 0;

  next(): string {
    this.count += 1;
    const tail = this.count.toString(16).padStart(12, '0');
    return `01930000-0000-7000-8000-${tail}`;
  }
}
