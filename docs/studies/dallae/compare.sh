#!/bin/sh
# The figures of the study: sh compare.sh 36, sh compare.sh 60. Run in this folder.
npx golmok compare as-is.json education.json college.json rent-cap.json \
  --place town:dallae --place region --at "$1" --replicates "${2:-25}" \
  --metrics creatorsOpen,displacedCreators,businessesOpen,jobs,askingRent --json
