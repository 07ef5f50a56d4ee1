/** One instance of Baton that brings the database up to date, as a program: `migrate-process.ts <url>`. */
import { migrate } from '../../src/storage/migrate.js';

void migrate(process.argv[2] ?? '');
