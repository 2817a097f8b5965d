#!/usr/bin/env bash
# Installs what the tests need (Debian's Chromium, a font for Hangul, Poppler's tools, pandoc, biber, bibutils, html-validate) and runs all tests.
# Ends with one line "N passed, N failed"; fails when a test failed or none ran.
set -uo pipefail
cd "$(dirname "$0")/.."

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install_missing() {
  local missing=()
  command -v chromium >/dev/null 2>&1 || missing+=(chromium)
  command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=ko family | head -n 1)" ] || missing+=(fontconfig fonts-noto-cjk)
  command -v pdftotext >/dev/null 2>&1 || missing+=(poppler-utils)
  # What takes bibliographies: 75 MB to download on a bare Debian.
  command -v pandoc >/dev/null 2>&1 || missing+=(pandoc)
  command -v biber >/dev/null 2>&1 || missing+=(biber)
  command -v ris2xml >/dev/null 2>&1 || missing+=(bibutils)
  command -v node >/dev/null 2>&1 || missing+=(nodejs)
  command -v npm >/dev/null 2>&1 || missing+=(npm)
  if [ ${#missing[@]} -ne 0 ]; then
    echo "Installing ${missing[*]}"
    as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || return 1
  fi
  npm ci --prefix tests/Portfolio.Browser.Tests/HtmlValidate --no-audit --no-fund --silent
}

install_missing || { echo "tests/run.sh: what the tests need could not be installed; install the Debian packages chromium, fonts-noto-cjk, poppler-utils, pandoc, biber, bibutils, nodejs and npm, then run this again." >&2; exit 1; }
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet build Portfolio.sln -nologo -v quiet || { echo "0 passed, 1 failed"; exit 1; }
failed=0
dotnet format whitespace Portfolio.sln --verify-no-changes --no-restore || { echo "The code is not formatted: run dotnet format." >&2; failed=$((failed + 1)); }

passed=0
results=$(mktemp -d)
for project in tests/*.Tests; do
  name=$(basename "$project")
  echo "== $name"
  dotnet test "$project" --no-build -nologo -v quiet --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" --results-directory "$results" \
    || [ -s "$results/$name.trx" ] || failed=$((failed + 1))
  if [ -s "$results/$name.trx" ]; then
    counters=$(grep -o '<Counters [^>]*>' "$results/$name.trx")
    passed=$((passed + $(sed -E 's/.* passed="([0-9]+)".*/\1/' <<<"$counters")))
    failed=$((failed + $(sed -E 's/.* failed="([0-9]+)".*/\1/' <<<"$counters")))
  fi
done
rm -rf "$results"
[ "$passed" -gt 0 ] || failed=$((failed + 1))
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
