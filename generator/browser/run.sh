#!/usr/bin/env bash
# Builds the site outside the repository and looks at it with a browser.
#   run.sh [TEST FILE…]     all tests, or some
#   run.sh shots OUTDIR     pictures of every kind of page
#   run.sh picture OUT.png  the picture in the README; wants pngquant
#   run.sh audit            Lighthouse
# The exit status is that of the tests; nothing is skipped.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
called_from=$PWD

if [[ ${1:-} == picture ]] && ! command -v pngquant >/dev/null; then
  echo "picture: please install pngquant" >&2
  exit 1
fi
bash "$here/setup.sh"

work=$(mktemp -d "${TMPDIR:-/tmp}/zhinan-browser.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir "$work/tmp"

# One binary for all builds and the preview.
(cd "$root" && go build -o "$work/zhinan" ./generator)
"$work/zhinan" build -dir "$root" -out "$work/site"

export ZHINAN_BIN=$work/zhinan ZHINAN_SITE=$work/site ZHINAN_PROJECT=$root TMPDIR=$work/tmp
cd "$here"

if [[ ${1:-} == shots ]]; then
  out=${2:?where to? run.sh shots OUTDIR}
  [[ $out == /* ]] || out=$called_from/$out
  node shots.mjs "$out"
  exit
fi

if [[ ${1:-} == picture ]]; then
  out=${2:?where to? run.sh picture OUT.png}
  [[ $out == /* ]] || out=$called_from/$out
  node picture.mjs "$out"
  exit
fi

if [[ ${1:-} == audit ]]; then
  bash "$here/setup.sh" audit
  node audit/audit.mjs
  exit
fi

# Three files at a time: while some wait for their browsers, another thinks.
tests=("$@")
((${#tests[@]})) || tests=(*.test.mjs)
node --test --test-concurrency=3 --test-reporter=spec "${tests[@]}"
