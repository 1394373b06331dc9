#!/usr/bin/env bash
# Makes ready what the browser tests need. Runs any number of times: what is
# there is left alone.
#   setup.sh [FOLDER]       with the npm packages of this folder, or that one
set -euo pipefail
cd "$(dirname "$0")"
folder=${1:-.}

# Which browser: the one named by CHROMIUM; for Lighthouse the whole of
# Chromium; else its headless shell, or the whole one where that is all there is.
browser() {
  if [[ -n ${CHROMIUM:-} ]]; then
    [[ -x $CHROMIUM ]] || echo chromium
  elif [[ $folder == audit ]]; then
    [[ -x /usr/bin/chromium ]] || echo chromium
  elif [[ ! -x /usr/bin/chromium-headless-shell ]]; then
    if can_install && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
      echo chromium-headless-shell
    elif [[ ! -x /usr/bin/chromium ]]; then
      echo chromium
    fi
  fi
}

can_install() { [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; }

# What is missing, as names of Debian packages.
missing() {
  local major=0
  command -v node >/dev/null && major=$(node -p 'process.versions.node.split(".")[0]')
  ((major >= 20)) || echo nodejs
  command -v npm >/dev/null || echo npm
  browser
  # The browsers of other years bring their libraries, all but one.
  [[ -n $(ldconfig -p | grep -F libnspr4.so || true) ]] || echo libnspr4
  # The Nu HTML checker is a Java program.
  command -v java >/dev/null || echo default-jre-headless
  # Without a Chinese font every width and every print would be another.
  [[ -n $(fc-list :lang=zh 2>/dev/null || true) ]] || echo fonts-noto-cjk
}

packages=$(missing | sort -u)
if [[ -n $packages ]] && can_install; then
  echo "browser tests: installing $(echo $packages)" >&2
  apt-get update -qq
  packages=$(missing | sort -u) # now that the names are known
  # fontconfig has the fc-list that looks for the font.
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages fontconfig >/dev/null
  packages=$(missing | sort -u)
fi
if [[ -n $packages ]]; then
  echo "browser tests: please install $(echo $packages) (node 20 or later; CHROMIUM names another browser)" >&2
  exit 1
fi

# The lock as it was at the last installation tells whether it changed.
cd "$folder"
stamp=node_modules/.installed-lock
if ! cmp -s package-lock.json "$stamp"; then
  npm ci --ignore-scripts --no-fund --no-audit --loglevel=error
  cp package-lock.json "$stamp"
fi
