import { explainStorage } from '../runtime/failure.ts';

/** Work on a file whose errors name it: STORAGE_FAILED where the file system said no. */
export async function explained<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainStorage(error, file);
  }
}
