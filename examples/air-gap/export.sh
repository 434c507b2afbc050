#!/bin/sh
# On the near side: everything of these images that the far side lacks, in parts that fit its media.
set -eu
: "${IMAGES:?the images, one a line}"

set --
for image in $IMAGES; do set -- "$@" "docker://$image"; done
if [ -f inventory.json ]; then set -- --have inventory.json "$@"; fi
waybill export --split "${SPLIT:-4G}" "$@" oci-archive:release.tar
