#!/bin/sh
# On the far side: write down what its registry holds.
set -eu
: "${FAR:?the far registry, such as registry.far.example.com/prod}"

waybill inventory "$FAR" > inventory.json
