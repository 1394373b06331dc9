#!/bin/sh
# Makes ready what the tests of the booklets need: the typesetter, and
# Debian's readers of PDF. Runs any number of times.
set -eu
cd "$(dirname "$0")"
missing() {
  command -v pdftotext >/dev/null || echo poppler-utils
  command -v qpdf >/dev/null || echo qpdf
  command -v npm >/dev/null || echo npm
}
packages=$(missing)
if [ -n "$packages" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq
  # shellcheck disable=SC2086 # one word a package
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
  packages=$(missing)
fi
if [ -n "$packages" ]; then
  echo "tests of the booklets: please install" $packages >&2
  exit 1
fi
sh ./setup.sh
[ -d node_modules ] || command -v typst >/dev/null || {
  echo "tests of the booklets: please install typst 0.14 or Node 20" >&2
  exit 1
}
