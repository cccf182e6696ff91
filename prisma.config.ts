import { defineConfig } from 'prisma/config';

// For Prisma's own command (`prisma migrate deploy`, `prisma studio`) where it can be had; the app itself migrates
// through prisma/migrate.ts, which needs no engine of Prisma's to be downloaded.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Generating needs no database, so its absence is no error here.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
