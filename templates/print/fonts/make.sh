#!/usr/bin/env bash
# Makes the faces of the booklet anew: static TrueType subsets of Noto Serif SC
# and Noto Sans SC, regular and bold, and of Noto Serif and Noto Sans for the
# Latin letters those lack (č, ş, ő), from the whole faces in npm's packages,
# cut by HarfBuzz. The same packages give the same bytes.
#   make.sh [OUTDIR]    default: this folder
# Characters: the 8,105 of 通用规范汉字表 (kTGH of Unihan), all of GB 2312's
# symbols, Latin with its extensions, Greek, Cyrillic, punctuation, currency,
# arrows, roman numerals, circled numbers, mathematical signs.
set -euo pipefail
out=$(cd "${1:-$(dirname "$0")}" && pwd)
han=0.4.3 latin=0.4.2

missing() {
  command -v hb-subset >/dev/null || echo libharfbuzz-bin
  command -v python3 >/dev/null || echo python3
  [[ -f /usr/share/unicode/Unihan_OtherMappings.txt.bz2 ]] || echo unicode-data
}
packages=$(missing)
if [[ -n $packages && $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
  packages=$(missing)
fi
if [[ -n $packages ]]; then
  echo "fonts: please install $(echo $packages)" >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
  @expo-google-fonts/noto-{serif,sans}-sc@$han @expo-google-fonts/noto-{serif,sans}@$latin >&2

python3 - >characters <<'PY'
import bz2
chars = set()
with bz2.open('/usr/share/unicode/Unihan_OtherMappings.txt.bz2', 'rt', encoding='utf-8') as f:
    for line in f:
        parts = line.split('\t')
        if len(parts) == 3 and parts[1] == 'kTGH':
            chars.add(int(parts[0][2:], 16))
assert len(chars) == 8105, len(chars)
for row in range(0xA1, 0xAA):  # the symbols of GB 2312
    for cell in range(0xA1, 0xFF):
        try:
            chars.add(ord(bytes((row, cell)).decode('gb2312')))
        except UnicodeDecodeError:
            pass
for first, last in [
        (0x20, 0x7E), (0xA0, 0x24F), (0x250, 0x2AF), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x45F),
        (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F),
        (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF), (0x25A0, 0x25FF), (0x2605, 0x2606), (0x2713, 0x2717),
        (0x2776, 0x2793), (0x3000, 0x303F), (0x3220, 0x3229), (0x338E, 0x33CE), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6)]:
    chars.update(range(first, last + 1))
print(' '.join('%X' % c for c in sorted(chars)))
PY

# cut FAMILY NAME: both weights, and the licence they come with.
cut() {
  local from=node_modules/@expo-google-fonts/noto-$1 face
  for face in 400Regular 700Bold; do
    hb-subset "$from/$face/$2_$face.ttf" --unicodes-file=characters --no-hinting \
      --layout-features=ccmp,kern,liga,locl,mark,mkmk --drop-tables+=vhea,vmtx,VORG,DSIG,STAT,BASE,meta \
      --output-file="$out/$2-${face:3}.ttf"
  done
  cp "$from/LICENSE_FONT" "$out/OFL-noto-$1.txt"
}
cut serif-sc NotoSerifSC
cut sans-sc NotoSansSC
cut serif NotoSerif
cut sans NotoSans
