export interface ExampleImage {
  readonly digest: string;
  readonly sbomDigest: string;
  readonly platforms: number;
  readonly bytes: number;
}

export function writeExampleImage(directory: string, projectRoot: string): ExampleImage;
