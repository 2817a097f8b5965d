#!/usr/bin/env bash
# Reads texts made by chance for some minutes: tests/fuzz.sh [MINUTES], 10 when none are given.
# What fails is made short and kept in tests/Portfolio.Cv.Tests/Corpus; commit it with its fix. PORTFOLIO_FUZZ_SEED=N begins at a seed.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export PORTFOLIO_FUZZ_MINUTES=${1:-10}
PORTFOLIO_FUZZ_RUNNING=$(mktemp)
export PORTFOLIO_FUZZ_RUNNING
dotnet test tests/Portfolio.Cv.Tests -nologo --filter FullyQualifiedName~FuzzingTheReader
result=$?
if [ "$result" -ne 0 ]; then
  cp "$PORTFOLIO_FUZZ_RUNNING" "${TMPDIR:-/tmp}/portfolio-fuzz-last.md"
  echo "The text that was read last, should the process have ended: ${TMPDIR:-/tmp}/portfolio-fuzz-last.md" >&2
fi
rm -f "$PORTFOLIO_FUZZ_RUNNING"
exit "$result"
