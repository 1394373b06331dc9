#!/bin/sh
# Installs npm's build of the typesetter from the lock file, unless a typst
# program is on the PATH. Without Node 20 it does nothing: the build then says
# what to install. Runs any number of times.
cd "$(dirname "$0")" || exit 1
case $(typst --version 2>/dev/null) in
"typst 0.1"[4-9]* | "typst 0."[2-9][0-9]* | "typst "[1-9]*) exit 0 ;;
esac
command -v npm >/dev/null || exit 0
node -e 'process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)' 2>/dev/null || exit 0
# The lock as it was at the last installation tells whether it changed.
stamp=node_modules/.installed-lock
cmp -s package-lock.json "$stamp" && exit 0
echo "zhinan: installing the typesetter (npm ci in generator/typst)" >&2
if npm ci --ignore-scripts --no-fund --no-audit --loglevel=error >&2; then
  cp package-lock.json "$stamp"
else
  rm -rf node_modules # half an installation is none
fi
exit 0
