import { anArtifact, anImage, anIndex, type BuiltImage } from './image-builder.ts';

const amd64 = anImage({ layerForm: 'tar+gzip', seed: 'amd64' });
const arm64 = anImage({ layerForm: 'tar+gzip', seed: 'arm64', platform: 'linux/arm64' });
const docker = anImage({ layerForm: 'tar+gzip', seed: 'docker', format: 'docker' });

export interface InteropImage {
  readonly kind: string;
  readonly image: BuiltImage;
  /** False for what Debian's skopeo (1.9.3) refuses to copy whole. */
  readonly skopeoCopies: boolean;
}

/** Every form that an image takes in Debian's registry, with layers that skopeo can look into. */
export const INTEROP_IMAGES: readonly InteropImage[] = [
  { kind: 'an OCI image', image: amd64, skopeoCopies: true },
  { kind: 'a Docker schema 2 image', image: docker, skopeoCopies: true },
  { kind: 'an OCI index of two platforms', image: anIndex([amd64, arm64]), skopeoCopies: true },
  { kind: 'a Docker manifest list', image: anIndex([docker], { format: 'docker' }), skopeoCopies: true },
  { kind: 'an index within an index', image: anIndex([anIndex([amd64]), anIndex([arm64])]), skopeoCopies: false },
  { kind: 'an artifact', image: anArtifact(), skopeoCopies: true },
];
